package broadsheet.media.photo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Text as cameras and picture desks leave it.
final class PhotoText {
    private static final int LONGEST = 1000;
    private static final Charset BIG5 = Charset.forName("x-windows-950");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private PhotoText() {}

    /// Few say in which encoding they write: UTF-8 if it can be, else Big5 when it makes mostly Chinese, else Latin.
    static String decoded(byte[] bytes) {
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, BIG5).filter(text -> isMostlyChinese(text, bytes.length)))
                .orElseGet(() -> new String(bytes, LATIN));
    }

    /// The texts in one line, or null when they say nothing.
    static @Nullable String joined(Stream<String> texts) {
        var line = texts.map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        var end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.isEmpty() ? null : line.substring(0, end);
    }

    private static boolean isMostlyChinese(String text, int bytes) {
        return 2 * 2 * text.codePoints().filter(point -> point > 0x7f).count() >= bytes;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
