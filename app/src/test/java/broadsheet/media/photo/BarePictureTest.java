package broadsheet.media.photo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Photographs;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarePictureTest {
    private static final byte[] SECRET = "secret place".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aPhotographSaysNothingOfPlaceCameraAndPeople() throws Exception {
        var plain = Photographs.redAndBlue("jpg", 60, 40);
        var told = Photographs.withXmp(
                Photographs.withIptc(Photographs.withExif(plain, 6), Map.of(120, SECRET)), "<x>secret place</x>");
        assertThat(metadata(told).getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();

        var bare = BarePicture.of(told);

        assertThat(metadata(bare).getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(text(bare)).doesNotContain("secret").doesNotContain("8BIM");
        assertThat(pixels(bare)).isEqualTo(pixels(plain));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8})
    void thePictureStaysTheRightWayUp(int orientation) throws Exception {
        var bare = BarePicture.of(Photographs.withExif(Photographs.redAndBlue("jpg", 60, 40), orientation));
        var exif = Objects.requireNonNull(metadata(bare).getFirstDirectoryOfType(ExifIFD0Directory.class));
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(orientation);
        assertThat(exif.getTagCount()).isEqualTo(1);
    }

    @Test
    void aSecondPictureBehindTheFirstIsLeftOut() throws Exception {
        var first = Photographs.redAndBlue("jpg", 60, 40);
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(Photographs.withExif(Photographs.redAndBlue("jpg", 20, 20), 1));
        var bare = BarePicture.of(both.toByteArray());
        assertThat(bare).isEqualTo(BarePicture.of(first));
        assertThat(text(bare)).doesNotContain("Exif");
    }

    @Test
    void whatIsBareAlreadyStaysTheSame() {
        for (var format : new String[] {"jpg", "png", "gif"}) {
            var plain = Photographs.redAndBlue(format, 60, 40);
            assertThat(BarePicture.of(plain)).isEqualTo(plain);
        }
    }

    @Test
    void aDrawingSaysNothingEither() throws Exception {
        var plain = Photographs.redAndBlue("png", 60, 40);
        var chunk = ByteBuffer.allocate(12 + SECRET.length);
        chunk.putInt(SECRET.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(SECRET);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + SECRET.length);
        chunk.putInt((int) sum.getValue());
        // Behind the signature and IHDR.
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 33);
        told.writeBytes(chunk.array());
        told.write(plain, 33, plain.length - 33);
        assertThat(BarePicture.of(told.toByteArray())).isEqualTo(plain);
    }

    @Test
    void aWebpSaysNothingEither() throws IOException {
        byte[] plain;
        try (var sample = BarePictureTest.class.getResourceAsStream("/media/alpha.webp")) {
            plain = Objects.requireNonNull(sample).readAllBytes();
        }
        var chunk = ByteBuffer.allocate(8 + SECRET.length).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(SECRET.length)
                .put(SECRET);
        var told = Arrays.copyOf(plain, plain.length + chunk.capacity());
        System.arraycopy(chunk.array(), 0, told, plain.length, chunk.capacity());
        ByteBuffer.wrap(told).order(ByteOrder.LITTLE_ENDIAN).putInt(4, told.length - 8);
        assertThat(BarePicture.of(told)).isEqualTo(BarePicture.of(plain));
        assertThat(text(BarePicture.of(told))).doesNotContain("secret");
    }

    @Test
    void damageNeverFails() {
        var random = new Random(7);
        for (var format : new String[] {"jpg", "png"}) {
            var told = format.equals("jpg")
                    ? Photographs.withExif(Photographs.redAndBlue("jpg", 60, 40), 6)
                    : Photographs.redAndBlue("png", 60, 40);
            for (int i = 0; i < 5_000; i++) {
                var damaged = Arrays.copyOf(told, 3 + random.nextInt(told.length - 3));
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                assertThat(BarePicture.of(damaged)).isNotNull();
            }
        }
    }

    private static Metadata metadata(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static String text(byte[] picture) {
        return new String(picture, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
