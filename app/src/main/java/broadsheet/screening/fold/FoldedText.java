package broadsheet.screening.fold;

import java.util.Arrays;
import java.util.BitSet;

/// A text as it is meant: one width, case, script of Chinese and kind of digit; without characters that do not show;
/// foreign letters that look Latin as Latin; emoji that stand for words as those words. Every character knows where
/// it was written.
public final class FoldedText {
    private static final int RUN = 3;

    private final String original;
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    private FoldedText(String original) {
        this.original = original;
        characters = new char[original.length() + 8];
        starts = new int[characters.length];
        ends = new int[characters.length];
    }

    /// The text, folded.
    public static FoldedText of(String original) {
        var folded = new FoldedText(original);
        var from = original.indexOf(Disguises.RIGHT_TO_LEFT);
        if (from < 0) {
            folded.read(0, original.length());
        } else {
            folded.read(0, from);
            folded.readBackwards(from + 1);
        }
        return folded;
    }

    private void read(int from, int to) {
        for (int i = from; i < to; ) {
            var point = original.codePointAt(i);
            var next = i + Character.charCount(point);
            var text = Disguises.fold(point);
            if (text.isEmpty() && length > 0) {
                ends[length - 1] = next; // What does not show belongs to what it stands on.
            }
            add(text, i, next);
            i = next;
        }
    }

    /// What is shown from right to left is read from its end.
    private void readBackwards(int from) {
        for (int i = original.length(); i > from; ) {
            var point = original.codePointBefore(i);
            var before = i - Character.charCount(point);
            add(Disguises.fold(point), before, i);
            i = before;
        }
    }

    private void add(String text, int start, int end) {
        for (int i = 0; i < text.length(); i++) {
            if (length == characters.length) {
                characters = Arrays.copyOf(characters, length * 2);
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            characters[length] = text.charAt(i);
            starts[length] = start;
            ends[length] = end;
            length++;
        }
    }

    /// Letters and digits only, and no character more than twice in a row: what is put between the characters of a
    /// word, and stretching it, does not hide it. Letters with marks are without them here, and whatever else looks
    /// Latin is.
    ///
    /// @param emoji whether emoji that stand for words stay, or go like other signs
    public FoldedText squeezed(boolean emoji) {
        var squeezed = new FoldedText(original);
        int i = 0;
        while (i < length) {
            int run = i;
            while (run < length && characters[run] == characters[i]) {
                run++;
            }
            int kept = run - i >= RUN && !Character.isDigit(characters[i]) ? i + 1 : run;
            for (int k = i; k < kept; k++) {
                if (Character.isLetterOrDigit(characters[k]) && (emoji || !isEmoji(k))) {
                    squeezed.add(Disguises.latin(characters[k]), starts[k], k == kept - 1 ? ends[run - 1] : ends[k]);
                }
            }
            i = run;
        }
        return squeezed;
    }

    /// The text with blanks in some places.
    public FoldedText without(BitSet places) {
        var rest = new FoldedText(original);
        rest.characters = Arrays.copyOf(characters, characters.length);
        rest.starts = starts;
        rest.ends = ends;
        rest.length = length;
        places.stream().filter(at -> at < length).forEach(at -> rest.characters[at] = ' ');
        return rest;
    }

    private boolean isEmoji(int index) {
        return Disguises.isEmoji(original.codePointAt(starts[index]));
    }

    /// True when emoji stand for words in it.
    public boolean hasEmoji() {
        for (int i = 0; i < length; i++) {
            if (isEmoji(i)) {
                return true;
            }
        }
        return false;
    }

    /// The number of folded characters.
    public int length() {
        return length;
    }

    /// A folded character.
    public char at(int index) {
        return characters[index];
    }

    /// The folded text.
    public String text() {
        return new String(characters, 0, length);
    }

    /// What was written.
    public String original() {
        return original;
    }

    /// Where a folded character begins in what was written.
    public int start(int index) {
        return starts[index];
    }

    /// Where it ends there, exclusive.
    public int end(int index) {
        return ends[index];
    }
}
