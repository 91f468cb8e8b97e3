package broadsheet.media.resize;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jboss.logging.Logger;

/// Thumbnailator: JPEG from JPEG, PNG from PNG, nothing from others. A big picture is read thinned out, so that
/// it never
/// takes much more memory than [#MOST_PIXELS] do.
final class JavaResizer implements Resizer {
    private static final Logger LOG = Logger.getLogger(JavaResizer.class);
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MOST_PIXELS = 16_000_000;
    private static final double QUALITY = 0.82;

    static {
        ImageIO.setUseCache(false);
    }

    @Override
    public List<byte[]> resize(Path original, List<Integer> widths) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(original.toFile())) {
            var reader = reader(stream);
            return reader.isPresent() ? resize(reader.get(), stream, widths) : List.of();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.infof("picture %s cannot be made smaller: %s", original.getFileName(), e.getMessage());
            return List.of();
        }
    }

    private static Optional<ImageReader> reader(ImageInputStream stream) throws IOException {
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        var reader = readers.next();
        return FORMATS.contains(format(reader)) ? Optional.of(reader) : Optional.empty();
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static List<byte[]> resize(ImageReader reader, ImageInputStream stream, List<Integer> widths)
            throws IOException {
        try {
            reader.setInput(stream);
            var orientation = orientation(reader);
            var image = upright(read(reader, orientation, widths), orientation);
            var pictures = new ArrayList<byte[]>();
            for (var width : widths) {
                var out = new ByteArrayOutputStream();
                var height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
                Thumbnails.of(image)
                        .forceSize(width, height)
                        .outputFormat(format(reader))
                        .outputQuality(QUALITY)
                        .toOutputStream(out);
                pictures.add(out.toByteArray());
            }
            return pictures;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, Orientation orientation, List<Integer> widths)
            throws IOException {
        var parameters = reader.getDefaultReadParam();
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            var shown = isTurned(orientation) ? height : width;
            var widest = widths.stream().mapToInt(Integer::intValue).max().orElse(shown);
            var step = Math.max(1, shown / widest);
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, parameters);
    }

    /// What cannot be read is upright.
    private static Orientation orientation(ImageReader reader) throws IOException {
        try {
            var orientation = ExifUtils.getExifOrientation(reader, 0);
            return orientation == null ? Orientation.TOP_LEFT : orientation;
        } catch (IIOException | RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static boolean isTurned(Orientation orientation) {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
        };
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }
}
