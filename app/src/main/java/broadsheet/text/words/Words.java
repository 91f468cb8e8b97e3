package broadsheet.text.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;

/// A folded text in words with their kinds, as HanLP finds them. The first use reads its dictionaries: two seconds.
final class Words {
    private Words() {}

    static List<Word> of(String folded) {
        var words = new ArrayList<Word>();
        int from = 0;
        for (var term : Hanlp.SEGMENT.seg(folded)) {
            int start = folded.indexOf(term.word, from);
            if (start >= 0) {
                from = start + term.word.length();
                words.add(new Word(start, from, term.nature.toString(), isLatin(term.word)));
            }
        }
        return words;
    }

    /// True for a word of the language.
    static boolean isKnown(String folded) {
        return CoreDictionary.contains(folded) || CustomDictionary.contains(folded);
    }

    /// True for what a word is made of: not for a space, a comma, a bracket.
    static boolean isInside(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '.' || character == '%';
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(one -> one < 0x250) && word.chars().anyMatch(Character::isLetter);
    }

    /// A word with the kind that HanLP gives it.
    record Word(int start, int end, String kind, boolean isLatin) {
        boolean isName() {
            return kind.startsWith("nr") || kind.startsWith("ns") || kind.startsWith("nt") || kind.equals("nz");
        }

        boolean isNoun() {
            return kind.startsWith("n") || kind.equals("vn") || kind.equals("gi");
        }

        /// What may stand in a compound: no function word, no sign.
        boolean isPart() {
            return isNoun() || isLatin || kind.startsWith("v") || kind.startsWith("a") || kind.startsWith("b");
        }

        NameKind nameKind() {
            if (kind.startsWith("nr")) {
                return NameKind.PERSON;
            }
            if (kind.startsWith("ns")) {
                return NameKind.PLACE;
            }
            return kind.startsWith("nt") || kind.startsWith("ni") ? NameKind.ORGANISATION : NameKind.TOPIC;
        }
    }

    private static final class Hanlp {
        static final Segment SEGMENT =
                HanLP.newSegment().enableNameRecognize(true).enablePlaceRecognize(true);
    }
}
