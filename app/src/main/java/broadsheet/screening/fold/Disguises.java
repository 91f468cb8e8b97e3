package broadsheet.screening.fold;

import broadsheet.text.Folding;
import java.util.HashMap;
import java.util.Map;

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

    private static Map<Integer, String> letters() {
        var letters = new HashMap<Integer, String>();
        for (int i = 0; i + 1 < LOOK_ALIKE.length(); i += 2) {
            letters.put((int) LOOK_ALIKE.charAt(i), LOOK_ALIKE.substring(i + 1, i + 2));
        }
        return letters;
    }
}
