package broadsheet.tag;

import broadsheet.text.Phrases;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.BitSet;
import java.util.List;

/// Where words of a text begin and end beyond doubt. One cut is not trusted: both dictionaries must cut there, no word
/// of any dictionary may reach over it, and no single character may be left over beside it that could belong to the
/// word or to a name.
final class Borders {
    private static final int REACH = 4;

    /// Single characters that are words of their own, folded.
    private static final String ALONE = "的了在是和与及将于以为也就都而等对由从向至到并或之被把让使有又再更最不这那此该其某各每本我你他她它们"
            + "年月日元天时分秒人个位名场次项家所间座件类种中上下内外前后里间起止说称指表则因若且跟同为请来去可能会要需应已曾未还只仅共约近逾超达第获办";

    private final String folded;
    private final KnownTags known;
    private final BitSet both;
    private final BitSet left = new BitSet();
    private final BitSet right = new BitSet();

    Borders(String folded, String text, List<Words.Word> words, KnownTags known) {
        this.folded = folded;
        this.known = known;
        both = new BitSet(folded.length() + 1);
        var other = new BitSet(folded.length() + 1);
        words.forEach(word -> {
            both.set(word.start());
            both.set(word.end());
            leftover(word.start(), word.end());
        });
        int at = 0;
        for (var word : Phrases.words(text)) {
            leftover(at, at + word.length());
            other.set(at);
            at += word.length();
            other.set(at);
        }
        both.and(other);
    }

    /// A single character that is no word of its own makes both its sides doubtful.
    private void leftover(int from, int to) {
        if (to == from + 1 && Character.isIdeographic(folded.charAt(from)) && ALONE.indexOf(folded.charAt(from)) < 0) {
            left.set(to);
            right.set(from);
        }
    }

    /// True when the stretch is a word, or several, and no piece of another.
    boolean clean(int from, int to) {
        return (isFree(from) || (isCut(from) && !left.get(from))) && (isFree(to) || (isCut(to) && !right.get(to)));
    }

    private boolean isCut(int at) {
        return both.get(at) && !isReachedOver(at);
    }

    /// At an end of the text, beside a sign, and where Latin letters meet others.
    private boolean isFree(int at) {
        return at == 0 || at == folded.length() || isSign(at - 1) || isSign(at) || isLatin(at - 1) != isLatin(at);
    }

    private boolean isLatin(int at) {
        var character = folded.charAt(at);
        return character < 0x250 && Character.isLetter(character);
    }

    private boolean isSign(int at) {
        return !Words.isInside(folded.charAt(at));
    }

    /// True when a word of any dictionary stands on both sides.
    private boolean isReachedOver(int at) {
        for (int from = Math.max(0, at - REACH); from < at; from++) {
            for (int to = at + 1; to <= Math.min(folded.length(), at + REACH); to++) {
                if (isWord(folded.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWord(String piece) {
        return CoreDictionary.contains(piece)
                || CustomDictionary.contains(piece)
                || known.has(piece)
                || Places.has(piece);
    }
}
