package broadsheet.newsroom.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.newsroom.desk.DeskBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Uploading pictures, and what is no picture.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PicturesIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    private FormClient desk;

    @BeforeEach
    void begin() {
        desk = DeskBed.browser(site, bed.staff("王記者", Role.REPORTER, bed.paper()));
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /// The head of a PNG of this size, with a right sum: so little can claim so much.
    private static byte[] png(int width, int height) {
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPictureIsStoredWhateverItsNameSays() throws IOException {
        var answer = desk.upload("/newsroom/pictures", "../../etc/passwd.txt", picture("png"), "text/html");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var address = answer.page().select(".uploaded img").attr("src");
        assertThat(address).matches("/media/[0-9a-f]{64}\\.png");
        assertThat(desk.bytes(address)).isNotEmpty();
        var json = desk.upload("/newsroom/pictures", "a.jpg", picture("jpg"), "application/json");
        assertThat(json.response().body()).contains("\"width\":40", "\"height\":30", "\"faults\":[]");
    }

    @Test
    void whatIsNoPictureIsRefusedWithAReason() {
        for (var evil : new String[] {
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<html><script>alert(1)</script></html>",
            "GIF89a",
            "%PDF-1.7",
            "",
            "MZ",
            "#!/bin/sh\nrm -rf /"
        }) {
            var answer = desk.upload("/newsroom/pictures", "photo.jpg", text(evil), "text/html");
            assertThat(answer.status()).as(evil).isEqualTo(422);
            assertThat(answer.page().select(".faults li")).as(evil).isNotEmpty();
        }
    }

    @Test
    void aPictureThatUnfoldsToGigabytesIsRefusedByItsHead() {
        var answer = desk.upload("/newsroom/pictures", "bomb.png", png(25_000, 20_000), "text/html");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("25000", "20000");
    }

    @Test
    void aPolyglotIsServedAsThePictureThatItIsAndNothingElse() throws IOException {
        var both = new ByteArrayOutputStream();
        both.writeBytes(picture("png"));
        both.writeBytes(text("<script>alert(1)</script>"));
        var answer = desk.upload("/newsroom/pictures", "a.html", both.toByteArray(), "text/html");
        assertThat(answer.status()).isEqualTo(200);
        var served = desk.get(answer.page().select(".uploaded img").attr("src"));
        assertThat(served.header("Content-Type")).isEqualTo("image/png");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        var large = Arrays.copyOf(picture("png"), 21 * 1024 * 1024);
        var answer = desk.upload("/newsroom/pictures", "large.png", large, "text/html");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("large.png", "20 MB");
    }

    @Test
    void onlyWhereFilesAreUploadedARequestMayBeLarge() {
        var large = new byte[3_000_000];
        for (var path : List.of("/newsroom/sign-in", "/newsroom/views", "/api/reports", "/newsroom/new")) {
            var answer = desk.upload(path, "a.png", large, "text/html");
            assertThat(answer.status()).as(path).isIn(413, 415);
        }
    }

    @Test
    void strangersUploadNothing() throws IOException {
        assertThat(new FormClient(site)
                        .upload("/newsroom/pictures", "a.png", picture("png"), "text/html")
                        .status())
                .isEqualTo(401);
    }
}
