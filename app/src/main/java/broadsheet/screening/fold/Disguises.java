package broadsheet.screening.fold;

import broadsheet.text.Folding;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What single characters stand for.
final class Disguises {
    static final char RIGHT_TO_LEFT = '\u202e';

    /// Pairs of a letter that looks Latin, already in small form, and the Latin one.
    private static final String LOOK_ALIKE = "αaβbεeηnιiκkνvοoρpτtυuχxωwγy"
            + "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhзe"
            + "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzıiɡgɑaƖl";
    private static final Map<Integer, String> LETTERS = letters();
    private static final Map<Integer, String> EMOJI = EmojiWords.read();
    private static final String[] BASIC = new String[Character.MAX_VALUE + 1];
    private static final char FIRST_OTHER = 0x80;
    private static final String[] LATIN = new String[Character.MAX_VALUE + 1];
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final Set<Character.UnicodeScript> ALPHABETS = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.CHEROKEE,
            Character.UnicodeScript.COPTIC);

    private Disguises() {}

    /// The folded form of one character: several, one or none.
    static String fold(int point) {
        if (point > Character.MAX_VALUE) {
            return make(point);
        }
        var known = BASIC[point];
        if (known == null) {
            known = make(point);
            BASIC[point] = known;
        }
        return known;
    }

    static boolean isEmoji(int point) {
        return EMOJI.containsKey(point);
    }

    private static String make(int point) {
        var word = EMOJI.get(point);
        if (word != null) {
            return Folding.of(word);
        }
        if (unseen(point)) {
            return "";
        }
        var folded = Folding.of(Character.toString(point));
        return folded.isEmpty() ? "" : LETTERS.getOrDefault(folded.codePointAt(0), folded);
    }

    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> point == 0x115f || point == 0x1160 || point == 0x3164 || point == 0xffa0;
        };
    }

    /// The Latin letters that a folded letter of another alphabet, or one with a mark, is taken for; itself when there
    /// are none.
    static String latin(char folded) {
        if (folded < FIRST_OTHER || !Character.isLetter(folded)) {
            return String.valueOf(folded);
        }
        var known = LATIN[folded];
        if (known == null) {
            known = look(folded);
            LATIN[folded] = known;
        }
        return known;
    }

    private static String look(char folded) {
        var itself = String.valueOf(folded);
        if (!ALPHABETS.contains(Character.UnicodeScript.of(folded))) {
            return itself;
        }
        var letters = Normalizer.normalize(LOOKS.getSkeleton(itself), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return letters.matches("[a-z]{1,2}") ? letters : itself;
    }

    private static Map<Integer, String> letters() {
        var letters = new HashMap<Integer, String>();
        for (int i = 0; i + 1 < LOOK_ALIKE.length(); i += 2) {
            letters.put((int) LOOK_ALIKE.charAt(i), LOOK_ALIKE.substring(i + 1, i + 2));
        }
        return letters;
    }
}
