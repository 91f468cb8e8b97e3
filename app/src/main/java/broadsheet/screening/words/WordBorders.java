package broadsheet.screening.words;

import broadsheet.text.Phrases;
import java.util.BitSet;

/// Where words may begin and end in a text, as a dictionary cuts it.
final class WordBorders {
    /// They lean on the word after them, and the dictionary has pairs such as 都去 and 很好: a word may begin after them.
    private static final String LEANING = "都就也還再又才快要想真很好太最更你我他她您這那是不沒別還还这没";

    private final BitSet borders = new BitSet();

    WordBorders(String text) {
        int at = 0;
        borders.set(0);
        for (var piece : Phrases.words(text)) {
            if (piece.length() == 2 && LEANING.indexOf(piece.charAt(0)) >= 0) {
                borders.set(at + 1);
            }
            at += piece.length();
            borders.set(at);
        }
    }

    boolean allow(int from, int to) {
        return borders.get(from) && borders.get(to);
    }
}
