package broadsheet.media;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Photographs;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        assertThat(codes(media.store("<svg/>".getBytes(UTF_8), "picture.png"))).containsExactly("media.type");
        assertThat(codes(media.store(Arrays.copyOf(Pictures.drawn("png", 9, 9), 20_971_521), "big.png")))
                .containsExactly("media.size");
    }

    @Test
    void aPictureThatUnfoldsTooFarIsRefusedUndecoded() {
        var bytes = Pictures.drawn("gif", 1, 1);
        bytes[7] = bytes[9] = (byte) 0x7F;
        assertThat(codes(media.store(bytes, "bomb.gif"))).containsExactly("media.pixels");
    }

    @Test
    void aPhotographGetsTheSizesThatReadersNeed() {
        var turned = Photographs.withExif(Photographs.redAndBlue("jpg", 2000, 1000), 6);
        var picture = media.store(Photographs.withIptc(turned, Map.of(110, "CNA".getBytes(UTF_8))), "a.jpg")
                .orThrow();
        assertThat(media.notes(picture.url()).orElseThrow().credit()).isEqualTo("CNA");
        var sizes = settled(picture);
        assertThat(sizes.original()).isEqualTo(picture);
        assertThat(sizes.renditions())
                .extracting(Picture::width, Picture::height)
                .containsExactly(tuple(400, 800), tuple(800, 1600), tuple(1000, 2000));
        for (var rendition : sizes.renditions()) {
            var answer = given().get(rendition.url());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo(rendition.type().contentType());
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(answer.asByteArray()).hasSize((int) rendition.bytes());
            assertThat(new String(answer.asByteArray(), ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("EXIF")
                    .doesNotContain("Photoshop");
            assertThat(media.at(rendition.url())).contains(rendition);
        }
        assertThat(Database.statementsDuring(() -> media.sizes(List.of(picture.url()))))
                .isZero();
    }

    @Test
    void noSizeIsWiderThanTheOriginal() {
        var small =
                media.store(Photographs.redAndBlue("png", 300, 200), "a.png").orThrow();
        var wide = media.store(Photographs.redAndBlue("png", 2100, 70), "b.png").orThrow();
        assertThat(settled(small).renditions()).extracting(Picture::width).containsExactly(300);
        assertThat(settled(wide).renditions()).extracting(Picture::width).containsExactly(400, 800, 1200, 1600);
    }

    @Test
    void aPictureThatMayMoveIsShownAsItIs() {
        var moving =
                media.store(Photographs.redAndBlue("gif", 900, 90), "a.gif").orThrow();
        assertThat(settled(moving).renditions()).isEmpty();
        assertThat(settled(moving).best()).isEqualTo(moving);
    }

    @Test
    void aDamagedPictureHoldsNothingUp() {
        var bytes = Arrays.copyOf(Photographs.redAndBlue("png", 901, 90), 60);
        var best = settled(media.store(bytes, "a.png").orThrow()).best();
        assertThat(given().get(best.url()).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyStoredPicturesHaveSizes() {
        assertThat(media.sizes(List.of("/media/" + "0".repeat(64) + ".png", "/x.png", "https://example.com/a.png")))
                .isEmpty();
        assertThat(media.notes("/x.png")).isEmpty();
    }

    private Sizes settled(Picture picture) {
        Eventually.within(Duration.ofMinutes(1), () -> sizes(picture).settled());
        return sizes(picture);
    }

    private Sizes sizes(Picture picture) {
        var url = picture.url();
        return Objects.requireNonNull(media.sizes(List.of(url)).get(url));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
