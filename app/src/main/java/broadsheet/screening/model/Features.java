package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.fold.JoinedCharacters;
import broadsheet.screening.fold.Sounds;
import java.util.Arrays;

/// What the model looks at: runs of one to three characters and of one to three syllables, as numbers.
final class Features {
    static final int BITS = 22;
    private static final int LONGEST = 3;
    private static final long START = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER = 0xff51afd7ed558ccdL;
    private static final int SOUND = 90;

    private Features() {}

    /// Sorted, each once.
    static int[] of(FoldedText folded) {
        var text = "^" + JoinedCharacters.of(folded.text()) + "$";
        var characters = new long[text.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = text.charAt(i);
        }
        var sounds = Syllables.of(text);
        var found = new int[LONGEST * (characters.length + sounds.length)];
        int count = grams(characters, 0, found, 0);
        count = grams(sounds, SOUND, found, count);
        return distinct(found, count);
    }

    private static int[] distinct(int[] found, int count) {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || found[i] != found[kept - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    private static int grams(long[] units, int kind, int[] found, int before) {
        int count = before;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i + length <= units.length; i++) {
                long hash = (kind + length) * START;
                for (int k = i; k < i + length; k++) {
                    hash = (hash ^ units[k]) * MULTIPLIER;
                    hash ^= hash >>> 29;
                }
                hash ^= hash >>> 33;
                found[count++] = (int) (hash >>> 1) & ((1 << BITS) - 1);
            }
        }
        return count;
    }

    /// A text as syllables: of Chinese characters, and of pinyin written out.
    private static final class Syllables {
        private static final int LONGEST_SYLLABLE = 6;

        static long[] of(String text) {
            var sounds = new long[text.length()];
            int count = 0;
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    int end = end(text, i);
                    sounds[count++] = text.substring(i, end).hashCode();
                    i = end;
                } else {
                    var sound = Sounds.of(c);
                    if (!sound.isEmpty()) {
                        sounds[count++] = sound.hashCode();
                    }
                    i++;
                }
            }
            return Arrays.copyOf(sounds, count);
        }

        private static int end(String text, int from) {
            int end = Math.min(text.length(), from + LONGEST_SYLLABLE);
            while (end > from + 1 && !Sounds.isSyllable(text.substring(from, end))) {
                end--;
            }
            return end;
        }
    }
}
