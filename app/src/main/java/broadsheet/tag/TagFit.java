package broadsheet.tag;

import broadsheet.text.Folding;

/// How a tag that somebody proposes stands in a story.
public enum TagFit {
    /// Somewhere as a word, a name, or several.
    WORD,
    /// Only inside other words, or where nobody can tell where words end.
    PIECE,
    /// Nowhere.
    ABSENT;

    private static final KnownTags NONE = new KnownTags();

    /// Width, case and kind of characters make no difference.
    public static TagFit of(String tag, String headline, String text) {
        var wanted = Folding.of(tag);
        var whole = headline + "\n" + text;
        var folded = Folding.of(whole);
        int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
        if (at < 0) {
            return ABSENT;
        }
        var printed = folded.length() == whole.length() ? whole : folded;
        var borders = new Borders(folded, printed, Words.of(folded), NONE);
        for (; at >= 0; at = folded.indexOf(wanted, at + 1)) {
            if (borders.clean(at, at + wanted.length())) {
                return WORD;
            }
        }
        return PIECE;
    }
}
