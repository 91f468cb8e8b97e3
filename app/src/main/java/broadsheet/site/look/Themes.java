package broadsheet.site.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Light and dark for readers who choose one against their system. The colours stand once, in `tokens.css`; this
/// says
/// them again under the reader's choice.
///
/// @param light the light colours of all that is different in the dark
/// @param dark the dark ones
record Themes(Map<String, String> light, Map<String, String> dark) {
    static final String LIGHT = ":root[data-theme=\"light\"]";
    static final String DARK = ":root[data-theme=\"dark\"]";

    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    /// Of a style sheet that has a `:root` with the light colours first, and one for dark systems.
    static Themes read(String name) {
        try (var stream = Objects.requireNonNull(Themes.class.getResourceAsStream("/web/" + name))) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Themes of(String css) {
        var dark = tokens(css, css.indexOf("@media (prefers-color-scheme: dark)"));
        if (dark.isEmpty()) {
            throw new IllegalArgumentException("no dark colours");
        }
        var light = tokens(css, 0);
        light.keySet().retainAll(dark.keySet());
        return new Themes(light, dark);
    }

    /// The tokens of the first `:root` from here on.
    private static Map<String, String> tokens(String css, int from) {
        var tokens = new LinkedHashMap<String, String>();
        int root = from < 0 ? -1 : css.indexOf(":root", from);
        if (root >= 0) {
            TOKEN.matcher(css.substring(root, css.indexOf('}', root)))
                    .results()
                    .forEach(token -> tokens.put(token.group(1), token.group(2)));
        }
        return tokens;
    }

    String css() {
        return LIGHT + "{" + text(light) + "}" + DARK + "{" + text(dark) + "}";
    }

    private static String text(Map<String, String> tokens) {
        var text = new StringBuilder();
        tokens.forEach(
                (name, value) -> text.append(name).append(':').append(value).append(';'));
        return text.toString();
    }
}
