package broadsheet.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// A text as it is compared with others, whatever its width, case, 繁 or 簡, punctuation and kind of numerals: the
/// set of its runs of three characters, its numbers, and two short forms by which texts that are nearly the same are
/// found among many: MinHash in bands, and SimHash.
public final class Fingerprint {
    private static final int RUN = 3;
    private static final int BANDS = 20;
    private static final int ROWS = 3;
    private static final int BITS = 64;
    private static final long[] SEEDS =
            new SplittableRandom(2_026).longs((long) BANDS * ROWS).toArray();

    private final int[] grams;
    private final Set<String> numbers;

    private Fingerprint(int[] grams, Set<String> numbers) {
        this.grams = grams;
        this.numbers = numbers;
    }

    /// Of a text of any length.
    public static Fingerprint of(String text) {
        var plain = Numerals.arabic(Folding.of(text));
        return new Fingerprint(grams(bare(plain)), numbers(plain));
    }

    private static String bare(String plain) {
        return plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int[] grams(String bare) {
        int count = Math.max(0, bare.length() - RUN + 1);
        var grams = new int[count];
        for (int i = 0; i < count; i++) {
            long run = ((long) bare.charAt(i) << 32) | ((long) bare.charAt(i + 1) << 16) | bare.charAt(i + 2);
            grams[i] = (int) (mixed(run) >>> 32);
        }
        return Arrays.stream(grams).sorted().distinct().toArray();
    }

    /// Numbers of two digits or more: a date, a sum, a count.
    private static Set<String> numbers(String plain) {
        var numbers = new TreeSet<String>();
        int i = 0;
        while (i < plain.length()) {
            var end = i;
            while (end < plain.length() && (Character.isDigit(plain.charAt(end)) || isInside(plain, end))) {
                end++;
            }
            if (end - i >= 2) {
                numbers.add(plain.substring(i, end).replace(",", ""));
            }
            i = Math.max(end, i + 1);
        }
        return numbers;
    }

    private static boolean isInside(String plain, int at) {
        return at > 0
                && at + 1 < plain.length()
                && (plain.charAt(at) == ',' || plain.charAt(at) == '.')
                && Character.isDigit(plain.charAt(at - 1))
                && Character.isDigit(plain.charAt(at + 1));
    }

    private static long mixed(long value) {
        var mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// Too short to be compared: a headline and hardly a sentence.
    public boolean isTiny() {
        return grams.length < 30;
    }

    /// Numbers of which two texts that are nearly the same have at least one in common, most likely; none for a text
    /// without a run of three characters.
    public int[] bands() {
        if (grams.length == 0) {
            return new int[0];
        }
        var bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key * 31 + least(SEEDS[band * ROWS + row]));
            }
            bands[band] = (int) (key >>> 32);
        }
        return bands;
    }

    private int least(long seed) {
        int least = Integer.MAX_VALUE;
        var factor = seed | 1;
        for (int gram : grams) {
            least = Math.min(least, (int) ((gram * factor + (seed >>> 7)) >>> 33));
        }
        return least;
    }

    /// 64 bits, of which texts that are nearly the same share most.
    public long simHash() {
        var votes = new int[BITS];
        for (int gram : grams) {
            var hash = mixed(gram);
            for (int bit = 0; bit < BITS; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long sum = 0;
        for (int bit = 0; bit < BITS; bit++) {
            sum |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return sum;
    }

    /// How much two texts have in common.
    public Likeness likeness(Fingerprint other) {
        int common = common(other.grams);
        int shorter = Math.min(grams.length, other.grams.length);
        int all = grams.length + other.grams.length - common;
        var both = new HashSet<>(numbers);
        both.retainAll(other.numbers);
        int fewer = Math.min(numbers.size(), other.numbers.size());
        return new Likeness(
                all == 0 ? 0 : (double) common / all,
                shorter == 0 ? 0 : (double) common / shorter,
                fewer == 0 ? 1 : (double) both.size() / fewer,
                both.size());
    }

    private int common(int[] others) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < grams.length && j < others.length) {
            if (grams[i] == others[j]) {
                common++;
                i++;
                j++;
            } else if (grams[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /// How much two texts have in common, each from 0 to 1.
    ///
    /// @param overlap of all runs that stand in either, those that stand in both
    /// @param containment of the runs of the shorter, those that stand in the longer
    /// @param numbers of the numbers of the one with fewer, those that the other has; 1 when it has none
    /// @param commonNumbers how many numbers stand in both
    public record Likeness(double overlap, double containment, double numbers, int commonNumbers) {}
}
