package broadsheet.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Words on screen of one feature in one language, from `messages/<feature>_<language>.properties` (UTF-8).
public final class Words {
    private static final Map<Language, Map<String, Words>> LOADED = new ConcurrentHashMap<>();

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    /// The words of a feature; an [IllegalArgumentException] when it has none.
    public static Words of(String feature, Language language) {
        return LOADED.computeIfAbsent(language, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(feature, each -> load("messages/" + each + "_" + language.suffix() + ".properties"));
    }

    private static Words load(String file) {
        try (var stream = Words.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no words in " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Words(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// True when there is such a text.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text with `{0}`, `{1}` … replaced; an [IllegalArgumentException] when there is no such key.
    public String text(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
