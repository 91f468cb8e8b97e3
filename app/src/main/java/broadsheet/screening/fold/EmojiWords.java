package broadsheet.screening.fold;

import java.util.HashMap;
import java.util.Map;

/// Emoji that are written for a word or for its sound.
final class EmojiWords {
    private static final String RESOURCE = "/broadsheet/screening/emoji.txt";

    private EmojiWords() {}

    static Map<Integer, String> read() {
        var words = new HashMap<Integer, String>();
        for (var line : Lines.of(RESOURCE)) {
            var tab = line.indexOf('\t');
            words.put(line.codePointAt(0), line.substring(tab + 1));
        }
        return words;
    }
}
