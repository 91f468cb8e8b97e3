package broadsheet.search.words;

import broadsheet.text.Numerals;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a folded text, however they are written: 二○二六年, ２０２６年 and 2026年 are one; 1,500 and 1500.
public final class Numbers {
    private static final String CHINESE = "○〇零一二三四五六七八九十百千两";
    /// What may follow a single numeral that is meant as a number: 三月, but not 三民.
    private static final String UNITS = "年月日号时点分秒人元万亿岁届名位座架辆件层级度次周天倍成吨公";
    private static final int LONGEST = 15;

    private Numbers() {}

    /// A number with the place where it stands.
    ///
    /// @param end after the number, without its unit
    /// @param value its digits
    /// @param unit the character that follows, or an empty text
    public record Figure(int start, int end, String value, String unit) {
        /// As an index keeps it: the more telling form.
        public String key() {
            return value + unit;
        }
    }

    /// In their order.
    public static List<Figure> in(CharSequence folded) {
        var found = new ArrayList<Figure>();
        int i = 0;
        while (i < folded.length()) {
            var end = end(folded, i);
            if (end == i) {
                i++;
                continue;
            }
            if (end - i <= LONGEST && isMeant(folded, i, end)) {
                found.add(new Figure(i, end, value(folded.subSequence(i, end)), unit(folded, end)));
            }
            i = end;
        }
        return found;
    }

    private static int end(CharSequence folded, int from) {
        if (isDigit(folded, from)) {
            int end = from + 1;
            while (isDigit(folded, end) || (isInside(folded, end) && isDigit(folded, end + 1))) {
                end++;
            }
            return end;
        }
        int end = from;
        while (end < folded.length() && CHINESE.indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /// Digits inside a Latin word (F16, Y2K) are a part of the word.
    private static boolean isMeant(CharSequence folded, int from, int end) {
        if (isDigit(folded, from)) {
            return !isLatin(folded, from - 1) && !isLatin(folded, end);
        }
        return end - from > 1 || (end < folded.length() && UNITS.indexOf(folded.charAt(end)) >= 0);
    }

    private static String value(CharSequence run) {
        return Numerals.arabic(run.toString()).replace(",", "");
    }

    private static String unit(CharSequence folded, int at) {
        return at < folded.length()
                        && Character.isIdeographic(folded.charAt(at))
                        && CHINESE.indexOf(folded.charAt(at)) < 0
                ? String.valueOf(folded.charAt(at))
                : "";
    }

    private static boolean isInside(CharSequence folded, int at) {
        return at < folded.length() && (folded.charAt(at) == ',' || folded.charAt(at) == '.');
    }

    private static boolean isDigit(CharSequence folded, int at) {
        return at >= 0 && at < folded.length() && folded.charAt(at) >= '0' && folded.charAt(at) <= '9';
    }

    private static boolean isLatin(CharSequence folded, int at) {
        return at >= 0 && at < folded.length() && folded.charAt(at) < 0x250 && Character.isLetter(folded.charAt(at));
    }
}
