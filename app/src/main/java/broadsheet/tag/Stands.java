package broadsheet.tag;

import broadsheet.text.Folding;
import broadsheet.text.Phrases;
import broadsheet.text.words.Cut;
import broadsheet.text.words.Dictionary;
import broadsheet.text.words.Vocabulary;

/// How a word stands in a story.
public enum Stands {
    /// As a word or a name of its own, at least once.
    AS_WORD,
    /// Only as a piece of other words.
    AS_PIECE,
    /// A word of it does, the whole perhaps not.
    IN_PART,
    /// Not at all.
    NOWHERE;

    private static final int SHORTEST = 2;
    /// What a place or an office is, folded.
    private static final String KINDS = "市县区乡镇村里局处部院会署府厅所科课队校站路街界业";

    /// How a word stands in a headline and a text.
    public static Stands of(String word, String headline, String text) {
        return of(word, headline, text, Dictionary.BUILT_IN);
    }

    /// The same with the words of a paper.
    public static Stands of(String word, String headline, String text, Vocabulary vocabulary) {
        var cut = Cut.of(headline + "\n" + text, vocabulary);
        var stands = find(Folding.of(word), cut);
        var pieces = Phrases.words(word);
        var inPart = stands != AS_WORD
                && (stands == NOWHERE || pieces.size() > 1)
                && pieces.stream()
                        .map(Folding::of)
                        .filter(piece -> piece.length() >= SHORTEST)
                        .anyMatch(piece -> find(piece, cut) == AS_WORD);
        return inPart ? IN_PART : stands;
    }

    /// 臺南 stands in 臺南市, and 衛生 in 衛生局.
    private static boolean isKind(String folded, int at) {
        return at < folded.length() && KINDS.indexOf(folded.charAt(at)) >= 0;
    }

    private static Stands find(String word, Cut cut) {
        var folded = cut.folded();
        var stands = NOWHERE;
        for (int at = folded.indexOf(word); at >= 0 && !word.isEmpty(); at = folded.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (cut.isWhole(at, end) || (isKind(folded, end) && cut.isWhole(at, end + 1))) {
                return AS_WORD;
            }
            stands = AS_PIECE;
        }
        return stands;
    }
}
