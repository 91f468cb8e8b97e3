package broadsheet.media.resize;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jboss.logging.Logger;

/// Thumbnailator: JPEG from JPEG, PNG from PNG, nothing from others. A big picture is read thinned out,
/// so that it never takes much more memory than [#MOST_PIXELS] do.
final class JavaResizer implements Resizer {
    private static final Logger LOG = Logger.getLogger(JavaResizer.class);
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final double MOST_PIXELS = 8_000_000;
    private static final double BLOWN_UP = 1.5;
    private static final double QUALITY = 0.82;

    static {
        ImageIO.setUseCache(false);
    }

    @Override
    public List<byte[]> resize(Path original, List<Integer> widths) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(original.toFile())) {
            var reader = reader(stream);
            if (reader.isEmpty()) {
                return List.of();
            }
            reader.get().setInput(stream);
            return resize(reader.get(), orientation(original), widths);
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

    private static List<byte[]> resize(ImageReader reader, Orientation orientation, List<Integer> widths)
            throws IOException {
        try {
            var image = upright(read(reader), orientation);
            var pictures = new ArrayList<byte[]>();
            for (var width : sharp(widths, image.getWidth())) {
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

    private static BufferedImage read(ImageReader reader) throws IOException {
        var parameters = reader.getDefaultReadParam();
        var pixels = (double) reader.getWidth(0) * reader.getHeight(0);
        var step = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /// Those at which the picture, thinned out as it may be, is still sharp.
    private static List<Integer> sharp(List<Integer> widths, int width) {
        var sharp = widths.stream().filter(one -> one <= width * BLOWN_UP).toList();
        return sharp.isEmpty() ? List.of(width) : sharp;
    }

    /// What cannot be read is upright. ImageIO's own metadata gives up on files whose segments stand in
    /// another order than it expects.
    private static Orientation orientation(Path original) throws IOException {
        try {
            var segments = JpegSegmentReader.readSegments(original.toFile(), List.of(JpegSegmentType.APP1));
            for (var segment : segments.getSegments(JpegSegmentType.APP1)) {
                var orientation = ExifUtils.getOrientationFromExif(segment);
                if (orientation != null) {
                    return orientation;
                }
            }
            return Orientation.TOP_LEFT;
        } catch (JpegProcessingException | RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }
}
