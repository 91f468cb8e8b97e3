package broadsheet.screening.fold;

import broadsheet.text.Folding;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The way back from 拆字: 女表 is 婊 again. Only where a part stands that nobody writes as a character of its own; 女子
/// stays.
public final class JoinedCharacters {
    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fa5;
    private static final String PARTS = "亻氵扌忄犭阝灬刂钅讠纟饣礻衤艹宀丶丿乀亠冂冖凵勹匚卩厂厶廴彐彡彳攵疒癶罒肀虍覀辶丨乚冫口丩丷尢巛广夂";
    private static final BitSet ODD = new BitSet();
    private static final Map<String, Character> WHOLE = whole();
    private static final BitSet OPENING = new BitSet();
    private static final int LONGEST =
            WHOLE.keySet().stream().mapToInt(String::length).max().orElse(0);

    static {
        PARTS.chars().forEach(ODD::set);
        WHOLE.keySet().forEach(parts -> OPENING.set(parts.charAt(0)));
    }

    private JoinedCharacters() {}

    /// A folded text with its split characters joined.
    public static String of(String folded) {
        return hasOdd(folded, 0, folded.length()) ? join(folded) : folded;
    }

    private static String join(String folded) {
        var joined = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            int end = OPENING.get(folded.charAt(i)) ? end(folded, i) : i;
            if (end > i) {
                joined.append(WHOLE.getOrDefault(folded.substring(i, end), folded.charAt(i)));
                i = end;
            } else {
                joined.append(folded.charAt(i++));
            }
        }
        return joined.toString();
    }

    /// Where the longest split character ends that begins here; the beginning when there is none.
    private static int end(String folded, int from) {
        for (int end = Math.min(folded.length(), from + LONGEST); end > from + 1; end--) {
            if (hasOdd(folded, from, end) && WHOLE.containsKey(folded.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    private static boolean hasOdd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ODD.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Character> whole() {
        var whole = new HashMap<String, Character>();
        for (char character = FIRST; character <= LAST; character++) {
            if (Folding.of(String.valueOf(character)).charAt(0) == character) {
                for (var parts : SplitCharacters.of(character)) {
                    if (parts.length() > 1) {
                        whole.putIfAbsent(parts, character);
                    }
                }
            }
        }
        return whole;
    }
}
