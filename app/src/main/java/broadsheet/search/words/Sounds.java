package broadsheet.search.words;

import broadsheet.text.Folding;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// How Chinese characters sound, without tones: an input method offers every character of a sound, and the wrong one
/// is the commonest slip of the pen.
public final class Sounds {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(LAST - FIRST + 1);

    private Sounds() {}

    /// The sound of each Chinese character of a text, in runs; what is between them ends a run.
    public static List<List<String>> runs(String text) {
        var runs = new ArrayList<List<String>>();
        var run = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            var sound = of(text.charAt(i));
            if (!sound.isEmpty()) {
                run.add(sound);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /// Of one character, empty when it is none of Chinese.
    static String of(char character) {
        if (character < FIRST || character > LAST) {
            return "";
        }
        var known = KNOWN.get(character - FIRST);
        if (known == null) {
            known = LATIN.transliterate(Folding.of(String.valueOf(character))).replaceAll("[^a-z]", "");
            KNOWN.set(character - FIRST, known);
        }
        return known;
    }
}
