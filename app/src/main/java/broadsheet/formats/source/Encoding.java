package broadsheet.formats.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which encoding a text begins, and how many bytes of byte order mark to leave out.
record Encoding(Charset charset, int markLength) {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    /// Other encodings break the rules of UTF-8 at every third of their bytes above ASCII; a slip comes once in so
    /// many.
    private static final int SLIPS = 20;

    /// Bytes that are enough for a guess.
    private static final int TELLING = 1_000;

    /// Encodings whose names in the wild mean a larger set than the standard's.
    private static final Map<String, String> WIDER = Map.of(
            "gb2312",
            "GB18030",
            "gbk",
            "GB18030",
            "big5",
            "Big5-HKSCS",
            "iso-8859-1",
            "windows-1252",
            "us-ascii",
            "windows-1252",
            "ascii",
            "windows-1252",
            "shift_jis",
            "windows-31j",
            "euc-kr",
            "x-windows-949");

    /// Byte order mark first, then the pattern of the bytes, then the XML declaration, then what the bytes look like.
    /// UTF-8 wins over a declaration that the bytes contradict, and the other way round.
    static Encoding of(byte[] sample) {
        Encoding wide = byMark(sample);
        if (wide != null) {
            return wide;
        }
        Optional<Charset> declared = declared(sample);
        int faults = utf8Faults(sample);
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new Encoding(declared.get(), 0);
        }
        // A few broken bytes in a UTF-8 text are slips; many mean that it is no UTF-8.
        if (faults * SLIPS < 1 + high(sample, 0, sample.length)
                || (declared.isPresent() && faults < 1 + sample.length / 100)) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        return new Encoding(guessed(sample), 0);
    }

    private static @Nullable Encoding byMark(byte[] b) {
        int head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < b.length ? b[i] & 0xFF : 0xEE);
        }
        return switch (head) {
            case 0x0000FEFF -> new Encoding(Charset.forName("UTF-32BE"), 4);
            case 0xFFFE0000 -> new Encoding(Charset.forName("UTF-32LE"), 4);
            case 0x0000003C, 0x0000007B -> new Encoding(Charset.forName("UTF-32BE"), 0);
            case 0x3C000000, 0x7B000000 -> new Encoding(Charset.forName("UTF-32LE"), 0);
            default -> byShortMark(head);
        };
    }

    private static @Nullable Encoding byShortMark(int head) {
        if (head >>> 8 == 0xEFBBBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        return switch (head >>> 16) {
            case 0xFEFF -> new Encoding(StandardCharsets.UTF_16BE, 2);
            case 0xFFFE -> new Encoding(StandardCharsets.UTF_16LE, 2);
            case 0x003C, 0x007B -> new Encoding(StandardCharsets.UTF_16BE, 0);
            case 0x3C00, 0x7B00 -> (head & 0xFF) == 0 ? new Encoding(StandardCharsets.UTF_16LE, 0) : null;
            default -> null;
        };
    }

    private static Optional<Charset> declared(byte[] sample) {
        String start = new String(Arrays.copyOf(sample, Math.min(sample.length, 2048)), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        return declaration.find() ? named(declaration.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(WIDER.getOrDefault(lower, lower));
            // The bytes would have shown it: whoever declares UTF-16 or 32 in single bytes errs.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? Optional.empty()
                    : Optional.of(charset);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The part of the sample that tells most: where most bytes are none of ASCII. A guess costs by the byte.
    private static byte[] telling(byte[] sample) {
        if (sample.length <= TELLING) {
            return sample;
        }
        int best = 0;
        int most = -1;
        for (int from = 0; from < sample.length; from += TELLING / 4) {
            int high = high(sample, from, from + TELLING);
            if (high > most) {
                most = high;
                best = from;
            }
        }
        return Arrays.copyOfRange(sample, wholeCharacter(sample, best), Math.min(sample.length, best + TELLING));
    }

    /// How many bytes are above ASCII.
    private static int high(byte[] sample, int from, int to) {
        int high = 0;
        for (int i = from; i < Math.min(sample.length, to); i++) {
            high += sample[i] < 0 ? 1 : 0;
        }
        return high;
    }

    /// The next place where a character begins in any encoding: after a byte that is never the second half of one.
    private static int wholeCharacter(byte[] sample, int from) {
        for (int i = from; i > 0 && i < Math.min(sample.length, from + TELLING / 4); i++) {
            if (sample[i] >= ' ' && sample[i] < '0') {
                return i;
            }
        }
        return from;
    }

    private static int utf8Faults(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        CharBuffer chars = CharBuffer.allocate(sample.length + 1);
        int faults = 0;
        while (true) {
            // Not the end of input: a character cut off by the end of the sample is no fault.
            CoderResult result = decoder.decode(bytes, chars, false);
            if (!result.isError()) {
                return faults;
            }
            faults++;
            bytes.position(bytes.position() + result.length());
        }
    }

    private static Charset guessed(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(telling(sample)).detect();
        if (match != null && match.getConfidence() >= 10) {
            Optional<Charset> charset = named(match.getName());
            if (charset.isPresent()) {
                return charset.get();
            }
        }
        return Charset.forName("windows-1252");
    }
}
