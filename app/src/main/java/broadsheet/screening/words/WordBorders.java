package broadsheet.screening.words;

import broadsheet.text.Phrases;
import java.util.BitSet;

/// Where words may begin and end in a text, as a dictionary cuts it.
final class WordBorders {
    private final BitSet borders = new BitSet();

    WordBorders(String text) {
        int at = 0;
        borders.set(0);
        for (var piece : Phrases.words(text)) {
            at += piece.length();
            borders.set(at);
        }
    }

    boolean allow(int from, int to) {
        return borders.get(from) && borders.get(to);
    }
}
