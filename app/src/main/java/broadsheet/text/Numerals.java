package broadsheet.text;

/// Chinese numbers as Arabic ones, for comparing: 二○二六, 二千零二十六 and 2026 are the same. 萬 and 億 stay, so that
/// 90億 and 九十億 are the same too.
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /// Of a folded text ([Folding]).
    public static String arabic(String folded) {
        var text = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            var end = i;
            while (end < folded.length() && isNumeral(folded.charAt(end))) {
                end++;
            }
            if (end == i) {
                text.append(folded.charAt(i++));
            } else {
                text.append(number(folded.substring(i, end)));
                i = end;
            }
        }
        return text.toString();
    }

    private static boolean isNumeral(char character) {
        return digit(character) >= 0 || unit(character) > 0;
    }

    private static int digit(char character) {
        return switch (character) {
            case '○', '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }

    private static int unit(char character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static String number(String run) {
        return run.chars().anyMatch(one -> unit((char) one) > 0) ? Long.toString(sum(run)) : oneByOne(run);
    }

    private static String oneByOne(String run) {
        var digits = new StringBuilder(run.length());
        run.chars().forEach(one -> digits.append(digit((char) one)));
        return digits.toString();
    }

    private static long sum(String run) {
        long sum = 0;
        int last = 0;
        for (int i = 0; i < run.length(); i++) {
            var unit = unit(run.charAt(i));
            if (unit > 0) {
                sum += (long) Math.max(1, last) * unit;
                last = 0;
            } else {
                last = digit(run.charAt(i));
            }
        }
        return sum + last;
    }
}
