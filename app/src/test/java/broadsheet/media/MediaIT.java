package broadsheet.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class MediaIT {
    @Inject
    Media media;

    @Test
    void aStoredPictureIsServedForEver() {
        var bytes = Pictures.drawn("png", 40, 30);
        var picture = media.store(bytes, "a.png").orThrow();
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(30);
        assertThat(picture.bytes()).isEqualTo(bytes.length);
        assertThat(media.store(bytes, "the same again.png").orThrow()).isEqualTo(picture);
        assertThat(media.at(picture.url())).contains(picture);

        var answer = given().get(picture.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.asByteArray()).isEqualTo(bytes);
        assertThat(given().header("If-None-Match", answer.header("ETag"))
                        .get(picture.url())
                        .statusCode())
                .isEqualTo(304);
        var head = given().head(picture.url());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
    }

    @Test
    void onlyItsOwnAddressFindsIt() {
        var picture = media.store(Pictures.drawn("gif", 5, 5), "b.gif").orThrow();
        for (var path : List.of(
                picture.url().replace(".gif", ".png"),
                "/media/" + picture.hash(),
                "/media/" + "0".repeat(64) + ".gif",
                "/media/..%2f..%2fetc%2fpasswd",
                "/media/" + picture.hash().substring(1) + ".gif")) {
            assertThat(given().urlEncodingEnabled(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(media.at("https://example.com" + picture.url())).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() {
        assertThat(codes(media.store("<svg/>".getBytes(StandardCharsets.UTF_8), "picture.png")))
                .containsExactly("media.type");
        assertThat(codes(media.store(Arrays.copyOf(Pictures.drawn("png", 9, 9), 20_971_521), "big.png")))
                .containsExactly("media.size");
    }

    @Test
    void aPictureThatUnfoldsTooFarIsRefusedUndecoded() {
        var bytes = Pictures.drawn("gif", 1, 1);
        bytes[7] = bytes[9] = (byte) 0x7F;
        assertThat(codes(media.store(bytes, "bomb.gif"))).containsExactly("media.pixels");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
