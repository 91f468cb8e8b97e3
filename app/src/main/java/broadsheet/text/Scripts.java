package broadsheet.text;

import java.lang.Character.UnicodeScript;

/// Which characters make words, and which do so without spaces.
final class Scripts {
    private Scripts() {}

    /// Han, kana, hangul, bopomofo.
    static boolean isEastAsian(int point) {
        if (point < 0x1100) {
            return false;
        }
        if (point >= 0x4e00 && point <= 0x9fff) {
            return true;
        }
        return Character.isLetter(point)
                && switch (UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> point == '々' || point == 'ー';
                };
    }

    /// Letters, digits, and the marks that belong to letters.
    static boolean isPartOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }
}
