package broadsheet.text;

import com.github.houbb.opencc4j.core.impl.ZhConvertBootstrap;
import com.github.houbb.opencc4j.support.datamap.impl.AbstractDataMapExtra;
import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import com.github.houbb.opencc4j.support.segment.impl.Segments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A text of Taiwan in Simplified characters and the mainland's words, for reading only: what is made here is never
/// stored. The first call reads the word lists (half a second); after that 6,000 characters take about half a
/// millisecond.
public final class Simplified {
    private Simplified() {}

    /// The text in Simplified characters; a text without Chinese characters as it is.
    public static String of(String text) {
        return hasHan(text) ? Converter.TAIWAN.toSimple(text) : text;
    }

    /// True when there is something to convert.
    public static boolean hasHan(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character >= '\u3400' && (character <= '\u9fff' || Character.isSurrogate(character))) {
                return true;
            }
        }
        return false;
    }

    private static final class Converter {
        static final ZhConvertBootstrap TAIWAN = make();

        private static ZhConvertBootstrap make() {
            var words = new TaiwanWords();
            return ZhConvertBootstrap.newInstance()
                    .segment(Segments.dataMapFastForward(words))
                    .dataMap(words)
                    .init();
        }
    }

    /// The lists of opencc4j with our own, which win.
    private static final class TaiwanWords extends AbstractDataMapExtra {
        private static final String FILE = "/broadsheet/text/taiwan-words.txt";

        private final Map<String, List<String>> words = new HashMap<>();
        private final Map<String, List<String>> characters = new HashMap<>();

        TaiwanWords() {
            super(DataMaps.taiwan());
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Simplified.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void add(String line) {
            var tab = line.indexOf('\t');
            var list = tab == 1 ? characters : words;
            list.put(line.substring(0, tab), List.of(line.substring(tab + 1)));
        }

        @Override
        protected Map<String, List<String>> tsPhraseExtra() {
            return words;
        }

        @Override
        protected Map<String, List<String>> tsCharExtra() {
            return characters;
        }

        @Override
        protected Map<String, List<String>> stPhraseExtra() {
            return Map.of();
        }

        @Override
        protected Map<String, List<String>> stCharExtra() {
            return Map.of();
        }
    }
}
