package broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {
    @ParameterizedTest
    @CsvSource({"jpg,JPEG", "png,PNG", "gif,GIF"})
    void theSizeOfADrawnPictureIsRead(String format, PictureType type) {
        assertThat(PictureHeader.read(Pictures.drawn(format, 640, 480))).contains(new PictureHeader(type, 640, 480));
    }

    @ParameterizedTest
    @CsvSource({"lossy.webp,WEBP", "lossless.webp,WEBP", "alpha.webp,WEBP", "picture.avif,AVIF"})
    void theSizeOfASampleIsRead(String file, PictureType type) throws IOException {
        assertThat(PictureHeader.read(sample(file))).contains(new PictureHeader(type, 33, 21));
    }

    @Test
    void aPhotographThatIsToBeTurnedHasTheSizeItIsShownWith() throws IOException {
        assertThat(PictureHeader.read(sample("turned.jpg"))).contains(new PictureHeader(PictureType.JPEG, 21, 33));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<html><script>alert(1)</script></html>",
                "GIF89a",
                "%PDF-1.7 ............................",
                "RIFF....WAVEfmt ......................"
            })
    void whatIsNoPictureIsRefused(String text) {
        assertThat(PictureHeader.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aPictureCutShortNeverFails() throws IOException {
        for (var bytes : new byte[][] {
            sample("turned.jpg"), sample("alpha.webp"), sample("picture.avif"), Pictures.drawn("png", 9, 9)
        }) {
            for (int length = 0; length < bytes.length; length++) {
                PictureHeader.read(Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void noiseNeverFails() throws IOException {
        var random = new Random(7);
        for (var file : new String[] {"turned.jpg", "alpha.webp", "lossless.webp", "picture.avif"}) {
            var bytes = sample(file);
            for (int i = 0; i < 20_000; i++) {
                var noisy = bytes.clone();
                for (int n = 0; n < 4; n++) {
                    noisy[12 + random.nextInt(noisy.length - 12)] = (byte) random.nextInt();
                }
                PictureHeader.read(noisy);
            }
        }
    }

    @Test
    void boxesInBoxesDoNotOverflow() {
        var deep = ByteBuffer.allocate(1_200_000);
        deep.putInt(12).put("ftypavif".getBytes(StandardCharsets.US_ASCII));
        while (deep.remaining() >= 12) {
            deep.putInt(deep.remaining())
                    .put("meta".getBytes(StandardCharsets.US_ASCII))
                    .putInt(0);
        }
        assertThat(PictureHeader.read(deep.array())).isEmpty();
    }

    private static byte[] sample(String file) throws IOException {
        try (var stream = PictureHeaderTest.class.getResourceAsStream("/media/" + file)) {
            return Objects.requireNonNull(stream).readAllBytes();
        }
    }
}
