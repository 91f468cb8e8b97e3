package broadsheet.screening.fold;

import broadsheet.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 拆字: characters written as their parts, 婊 as 女表.
public final class SplitCharacters {
    private static final String RESOURCE = "/broadsheet/screening/chaizi.txt";
    private static final Map<Character, List<String>> PARTS = read();
    /// Parts that are also written in their form as characters of their own.
    private static final String FORMS = "亻人氵水扌手忄心犭犬阝阜灬火刂刀钅金讠言纟糸饣食礻示衤衣艹艸";

    private SplitCharacters() {}

    /// The ways to write a character in parts, folded.
    public static Set<String> of(char character) {
        var ways = new LinkedHashSet<String>();
        for (var parts : PARTS.getOrDefault(character, List.of())) {
            ways.add(Folding.of(parts));
            ways.add(Folding.of(exchanged(parts)));
        }
        return ways;
    }

    private static String exchanged(String parts) {
        var text = new StringBuilder(parts);
        for (int i = 0; i < text.length(); i++) {
            var at = FORMS.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, FORMS.charAt(at ^ 1));
            }
        }
        return text.toString();
    }

    private static Map<Character, List<String>> read() {
        var parts = new HashMap<Character, List<String>>();
        for (var line : Lines.of(RESOURCE)) {
            var fields = line.split("\t", -1);
            var ways = new ArrayList<String>();
            for (int i = 1; i < fields.length; i++) {
                ways.add(fields[i]);
            }
            parts.put(line.charAt(0), List.copyOf(ways));
        }
        return parts;
    }
}
