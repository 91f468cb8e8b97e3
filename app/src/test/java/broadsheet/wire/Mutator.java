package broadsheet.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes files that are nearly right: a few changes to one of the seeds, the same for the same number.
final class Mutator {
    private static final int LONGEST = 8_000;
    private static final List<byte[]> WORDS = List.of(
                    "<item>",
                    "</item>",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "-->",
                    "<?xml encoding='big5'?>",
                    "&#0;",
                    "&#xD800;",
                    "&amp;",
                    "<entry>",
                    "<newsItem>",
                    "<contentSet>",
                    "<wp:post_type>",
                    "xmlns='",
                    "<a>",
                    "</",
                    "/>",
                    "<",
                    ">",
                    "\"",
                    "'",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\\u0000",
                    "\\ud800",
                    "null",
                    "\"db\":[",
                    "\"data\":{",
                    "\"posts\":[",
                    "\"uri\":\"",
                    "\"version\":",
                    "\"embargoed\":\"",
                    "2026-02-30",
                    "9999999999999999999",
                    "-1",
                    "\n\n",
                    "\u0000",
                    "\uFEFF",
                    "台",
                    "😀",
                    "[caption ",
                    "[/caption]",
                    "[gallery ids=1]",
                    "data:;base64,",
                    "https://example.com/",
                    "//",
                    "%zz",
                    "<p>",
                    "<ul><li>",
                    "<table><tr><td>",
                    "<img src=x>",
                    "<br>")
            .stream()
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final List<byte[]> seeds;

    Mutator(List<byte[]> seeds) {
        this.seeds = List.copyOf(seeds);
    }

    byte[] file(long number) {
        Random random = new Random(number);
        byte[] file = seed(random);
        for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
            file = changed(file, random);
        }
        return file.length <= LONGEST ? file : Arrays.copyOf(file, LONGEST);
    }

    private byte[] seed(Random random) {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        return seed.length <= LONGEST ? seed : Arrays.copyOf(seed, LONGEST);
    }

    private byte[] changed(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int end = Math.min(file.length, at + 1 + random.nextInt(random.nextInt(10) == 0 ? 500 : 12));
        byte[] word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> joined(file, at, new byte[] {(byte) random.nextInt(256)}, Math.min(file.length, at + 1));
            case 1 -> joined(file, at, new byte[0], end);
            case 2 -> joined(file, at, word, at);
            case 3 -> joined(file, at, word, end);
            case 4 -> joined(file, at, Arrays.copyOfRange(file, at, end), at);
            case 5 -> joined(file, at, repeated(word, 1 + random.nextInt(60)), at);
            case 6 -> spliced(file, at, seed(random), random);
            default -> Arrays.copyOf(file, at);
        };
    }

    private static byte[] spliced(byte[] file, int at, byte[] other, Random random) {
        int from = random.nextInt(other.length + 1);
        byte[] part = Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(400)));
        return joined(file, at, part, at);
    }

    private static byte[] repeated(byte[] word, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(word);
        }
        return all.toByteArray();
    }

    /// The file up to `at`, `middle`, and the file from `rest` on.
    private static byte[] joined(byte[] file, int at, byte[] middle, int rest) {
        byte[] joined = Arrays.copyOf(file, at + middle.length + file.length - rest);
        System.arraycopy(middle, 0, joined, at, middle.length);
        System.arraycopy(file, rest, joined, at + middle.length, file.length - rest);
        return joined;
    }
}
