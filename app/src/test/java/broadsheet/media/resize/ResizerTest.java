package broadsheet.media.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Photographs;
import io.quarkus.runtime.configuration.MemorySize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResizerTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1,200,100,left", "2,200,100,right", "3,200,100,right", "4,200,100,left",
        "5,100,200,top", "6,100,200,top", "7,100,200,bottom", "8,100,200,bottom"
    })
    void aPhotographStandsUprightAndSaysNoPlace(int orientation, int width, int height, String red) throws IOException {
        var jpeg = Photographs.withExif(Photographs.redAndBlue("jpg", 200, 100), orientation);
        var made = new JavaResizer().resize(file(jpeg), List.of(width / 2, width));
        assertThat(made).hasSize(2);
        assertThat(text(made.getLast())).doesNotContain("Exif");
        var image = ImageIO.read(new ByteArrayInputStream(made.getLast()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(redSide(image)).isEqualTo(red);
        assertThat(ImageIO.read(new ByteArrayInputStream(made.getFirst())).getHeight())
                .isEqualTo(height / 2);
    }

    @Test
    void aTransparentPictureStaysTransparent() throws IOException {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(30, 20, 0xFF00FF00);
        var made = new JavaResizer().resize(file(Photographs.written(image, "png")), List.of(30));
        assertThat(ImageIO.read(new ByteArrayInputStream(made.getFirst())).getRGB(0, 0) >>> 24)
                .isZero();
    }

    @Test
    void aBigPictureIsReadThinnedOut() throws IOException {
        var image = new BufferedImage(6000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        var made = new JavaResizer().resize(file(Photographs.written(image, "jpg")), List.of(400, 1600));
        assertThat(ImageIO.read(new ByteArrayInputStream(made.getLast())).getWidth())
                .isEqualTo(1600);
    }

    @Test
    void aVeryLongPictureGetsOnlySizesThatAreSharp() throws IOException {
        var image = new BufferedImage(1600, 20_000, BufferedImage.TYPE_BYTE_GRAY);
        var made = new JavaResizer().resize(file(Photographs.written(image, "png")), List.of(400, 800, 1200, 1600));
        assertThat(made).hasSize(3);
    }

    @Test
    void whatJavaCannotReadStaysAsItIs() throws IOException {
        assertThat(new JavaResizer().resize(file(Photographs.redAndBlue("gif", 9, 9)), List.of(5)))
                .isEmpty();
        assertThat(new JavaResizer().resize(file("no picture".getBytes(StandardCharsets.UTF_8)), List.of(5)))
                .isEmpty();
        var cut = Arrays.copyOf(Photographs.redAndBlue("png", 900, 900), 300);
        assertThat(new JavaResizer().resize(file(cut), List.of(5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void vipsMakesWebpWithoutTheCamerasNotes(String format) throws IOException {
        var vips = VipsResizer.of(config("vipsthumbnail", Duration.ofSeconds(30)));
        Assumptions.assumeTrue(vips.isPresent(), "needs vipsthumbnail");
        var drawn = Photographs.redAndBlue(format, 200, 100);
        var picture = format.equals("jpg") ? Photographs.withExif(drawn, 6) : drawn;
        var made = vips.get().resize(file(picture), List.of(50, 80));
        assertThat(made).hasSize(2);
        assertThat(text(made.getFirst())).startsWith("RIFF").contains("WEBP").doesNotContain("Exif", "EXIF", "ICCP");
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() throws IOException {
        var program = script("exec sleep 60");
        var start = System.nanoTime();
        assertThat(resizer(program, Duration.ofMillis(300)).resize(file(new byte[] {1}), List.of(5)))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aProgramThatFailsMakesNothing() throws IOException {
        var resizer = resizer(script("exit 1"), Duration.ofSeconds(20));
        assertThat(resizer.resize(file(new byte[] {1}), List.of(5, 6))).isEmpty();
        assertThat(resizer(script("exit 0"), Duration.ofSeconds(20)).resize(file(new byte[] {1}), List.of(5)))
                .isEmpty();
    }

    @Test
    void aProgramIsLimitedAndLearnsNothingOfUs() throws IOException {
        var program = script("{ env; ulimit -v; } > \"$0.said\"; exit 1");
        resizer(program, Duration.ofSeconds(20)).resize(file(new byte[] {1}), List.of(5));
        var said = Files.readString(Path.of(program + ".said"));
        assertThat(said.lines().filter(line -> line.contains("=")))
                .allMatch(line -> Stream.of("PATH=", "LANG=", "VIPS_", "MALLOC_", "PWD=", "SHLVL=", "_=", "OLDPWD=")
                        .anyMatch(line::startsWith));
        assertThat(said).contains("VIPS_BLOCK_UNTRUSTED=1").endsWith("1048576\n");
    }

    @Test
    void aPictureKeepsItsPixelsOnly() throws IOException {
        try (var stream = ResizerTest.class.getResourceAsStream("/media/alpha.webp")) {
            var webp = Objects.requireNonNull(stream).readAllBytes();
            var noted = new byte[webp.length + 12];
            System.arraycopy(webp, 0, noted, 0, webp.length);
            System.arraycopy("EXIF\4\0\0\0here".getBytes(StandardCharsets.ISO_8859_1), 0, noted, webp.length, 12);
            assertThat(BareWebp.of(noted)).isEqualTo(BareWebp.of(webp)).hasSizeLessThanOrEqualTo(webp.length);
        }
        assertThatThrownBy(() -> BareWebp.of("RIFFxxxxWEBPVP8 \377\377\377\377".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BareWebp.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutTheProgramJavaDoesTheWork() {
        assertThat(VipsResizer.of(config("no-such-program", Duration.ofSeconds(1))))
                .isEmpty();
        assertThat(new Resizers().resizer(config("no-such-program", Duration.ofSeconds(1))))
                .isInstanceOf(JavaResizer.class);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "", ""), bytes);
    }

    private Path script(String command) throws IOException {
        var file = Files.createTempFile(folder, "", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static Resizer resizer(Path program, Duration time) {
        return VipsResizer.of(config(program.toString(), time)).orElseThrow();
    }

    private static String redSide(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (isRed(image, width / 4, height / 4)) {
            return isRed(image, width / 4, height * 3 / 4) ? "left" : "top";
        }
        return isRed(image, width * 3 / 4, height / 4) ? "right" : "bottom";
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > color.getBlue();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static ResizeConfig config(String program, Duration time) {
        return new ResizeConfig() {
            @Override
            public Optional<String> program() {
                return Optional.of(program);
            }

            @Override
            public Duration time() {
                return time;
            }

            @Override
            public MemorySize memory() {
                return new MemorySize(BigInteger.valueOf(1L << 30));
            }
        };
    }
}
