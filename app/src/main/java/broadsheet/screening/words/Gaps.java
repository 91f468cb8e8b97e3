package broadsheet.screening.words;

import broadsheet.screening.fold.FoldedText;

/// What stands between the characters of a word that was found: the end of one sentence and the beginning of another,
/// or a disguise.
final class Gaps {
    private static final String PUNCTUATION = "，。！？、；：「」『』（）《》〈〉,;:!?()\"“”‘’…—～~\n\r\t \u3000/";

    private Gaps() {}

    /// True when the word is put together from what sentences usually have between them. The same sign at every place
    /// of a longer word is a disguise.
    static boolean areNatural(FoldedText text, int from, int to) {
        var first = "";
        boolean same = true;
        boolean natural = false;
        for (int i = from; i + 1 < to; i++) {
            int start = Math.min(text.end(i), text.end(i + 1));
            int end = Math.max(text.start(i), text.start(i + 1));
            var gap = start < end ? text.original().substring(start, end) : "";
            first = i == from ? gap : first;
            same &= gap.equals(first);
            natural |= gap.chars().anyMatch(sign -> PUNCTUATION.indexOf(sign) >= 0);
        }
        return natural && !(same && to - from > 2);
    }
}
