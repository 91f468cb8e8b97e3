package broadsheet.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Objects;

/// What each character of the basic plane folds to; 0 for those that do not fold by themselves.
final class FoldingTable {
    static final char[] OF = make();

    /// Of its Simplified Chinese form; one line a pair.
    static final String SIMPLIFIED = "/broadsheet/text/simplified.txt";

    private FoldingTable() {}

    private static char[] make() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 1; i < table.length; i++) {
            table[i] = isIdeograph((char) i) ? (char) i : byItself((char) i);
        }
        var simplified = simplified();
        for (int i = 1; i < table.length; i++) {
            table[i] = simplified[table[i]];
        }
        return table;
    }

    private static boolean isIdeograph(char character) {
        return character >= '\u3400' && character <= '\u9fff';
    }

    private static char byItself(char character) {
        var type = Character.getType(character);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.SURROGATE) {
            return 0;
        }
        if (character >= '\u1100' && character <= '\u11ff') { // Hangul letters join
            return 0;
        }
        var normal = Normalizer.normalize(String.valueOf(character), Form.NFKC);
        if (normal.length() != 1) {
            // An ellipsis becomes three dots, but none of them is ever compared.
            return normal.codePoints().anyMatch(Character::isLetterOrDigit) ? 0 : character;
        }
        var one = normal.charAt(0);
        var digit = Character.digit(one, 10);
        return digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(Character.toUpperCase(one));
    }

    private static char[] simplified() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FoldingTable.class.getResourceAsStream(SIMPLIFIED)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> table[line.charAt(0)] = line.charAt(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
