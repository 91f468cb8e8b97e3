package broadsheet.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// The one form in which texts are compared: width, case, kind of digit and 繁 or 簡 make no
/// difference, and neither do 台 and 臺. For comparing only: a folded text is never shown and never
/// stored as the text.
public final class Folding {
    private static final char COMPLEX = '\0';

    private Folding() {}

    /// The folded text. Folding what is folded changes nothing.
    public static String of(CharSequence text) {
        var simple = simple(text.toString());
        var folded = new char[simple.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(simple.charAt(i));
        }
        return new String(folded);
    }

    /// A text in which folding works character by character: characters that become several or none, or that join
    /// with their neighbours, are resolved. Most texts are so already and returned as they are.
    public static String simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isComplex(text.charAt(i))) {
                return resolved(text);
            }
        }
        return text;
    }

    private static String resolved(String text) {
        var kept = text.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(kept, Form.NFKC);
    }

    private static boolean isComplex(char character) {
        return character != 0 && FoldingTable.OF[character] == COMPLEX;
    }

    static char fold(char character) {
        var folded = FoldingTable.OF[character];
        return folded == COMPLEX ? character : folded;
    }
}
