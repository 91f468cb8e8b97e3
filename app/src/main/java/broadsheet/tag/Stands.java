package broadsheet.tag;

import broadsheet.text.Folding;
import broadsheet.text.Phrases;

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
        var whole = headline + "\n" + text;
        var folded = Folding.of(whole);
        if (folded.length() != whole.length()) {
            // A rare text that folding makes longer or shorter cannot be cut; it is no reason to refuse anything.
            return folded.contains(Folding.of(word)) ? AS_WORD : NOWHERE;
        }
        var borders = new Borders(folded, whole, Words.of(folded), new KnownTags());
        var stands = find(Folding.of(word), folded, borders);
        var pieces = Phrases.words(word);
        var inPart = stands != AS_WORD
                && (stands == NOWHERE || pieces.size() > 1)
                && pieces.stream()
                        .map(Folding::of)
                        .filter(piece -> piece.length() >= SHORTEST)
                        .anyMatch(piece -> find(piece, folded, borders) == AS_WORD);
        return inPart ? IN_PART : stands;
    }

    /// 臺南 stands in 臺南市, and 衛生 in 衛生局.
    private static boolean isKind(String folded, int at) {
        return at < folded.length() && KINDS.indexOf(folded.charAt(at)) >= 0;
    }

    private static Stands find(String word, String folded, Borders borders) {
        var stands = NOWHERE;
        for (int at = folded.indexOf(word); at >= 0 && !word.isEmpty(); at = folded.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (borders.clean(at, end) || (isKind(folded, end) && borders.clean(at, end + 1))) {
                return AS_WORD;
            }
            stands = AS_PIECE;
        }
        return stands;
    }
}
