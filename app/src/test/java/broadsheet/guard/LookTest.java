package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever is printed can be read, and its colours and sizes stand in one place: `web/css/tokens.css`.
class LookTest {
    private static final double LONG_TEXT = 7;
    private static final double TEXT = 4.5;
    private static final int LIGHT = 1;
    private static final int DARK = 2;

    private static final Path STYLES = Repository.RESOURCES.resolve("web/css");
    private static final String TOKENS = Repository.text(STYLES.resolve("tokens.css"));
    private static final List<String> VOICES = List.of(".voice-serif", ".voice-sans");

    private static final Pattern PAIR =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final Pattern DEMO_ACCENT = Pattern.compile(
            "\"accent\": \"(#\\p{XDigit}{6})\",\\s+\"accentDark\": \"(#\\p{XDigit}{6})\",\\s+\"voice\": \"([A-Z]+)\"");
    private static final Pattern DECLARATION = Pattern.compile("(?m)^\\s*([a-z-]+):\\s*([^;{}]+);");
    private static final Pattern COLOUR = Pattern.compile(
            "#\\p{XDigit}{3,8}\\b|\\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\\(|(?<![\\w-])(?:black|"
                    + "white|gr[ae]y|silver|red|maroon|green|lime|olive|blue|navy|teal|aqua|purple|fuchsia|yellow|orange|brown"
                    + "|gold|pink|crimson|ivory|beige|canvas|canvastext|linktext)(?![\\w-])");
    private static final Pattern FIXED_SIZE = Pattern.compile("\\d(?:px|pt|rem|cm|mm|in|pc|v[wh])\\b");

    @Test
    void everyPairOfTokensCanBeRead() {
        for (var voice : VOICES) {
            for (var scheme : List.of(LIGHT, DARK)) {
                var palette = palette(voice, scheme);
                assertThat(palette).containsKeys("paper", "wash", "ink", "ink-2", "hair", "accent");
                reads(palette, "ink", "paper", LONG_TEXT);
                reads(palette, "ink", "wash", LONG_TEXT);
                reads(palette, "ink-2", "paper", LONG_TEXT);
                reads(palette, "ink-2", "wash", TEXT);
                reads(palette, "accent", "paper", TEXT);
                reads(palette, "accent", "wash", TEXT);
            }
        }
    }

    @Test
    void theAccentsOfTheDemoPapersCanBeRead() {
        var papers = Repository.text(Repository.RESOURCES.resolve("demo/papers.json"));
        var accents = DEMO_ACCENT.matcher(papers).results().toList();
        assertThat(accents).isNotEmpty();
        for (var accent : accents) {
            var voice = ".voice-" + accent.group(3).toLowerCase(Locale.ROOT);
            for (var scheme : List.of(LIGHT, DARK)) {
                var palette = palette(voice, scheme);
                palette.put("accent", accent.group(scheme));
                reads(palette, "accent", "paper", TEXT);
                reads(palette, "accent", "wash", TEXT);
            }
        }
    }

    @Test
    void contrastIsCountedAsWcagDoes() {
        assertThat(contrast("#ffffff", "#000000")).isEqualTo(21);
        assertThat(Math.round(contrast("#777777", "#ffffff") * 100)).isEqualTo(448);
    }

    @Test
    void noOtherStyleSheetNamesAColour() {
        assertThat(declarations(COLOUR, "")).isEmpty();
    }

    @Test
    void noOtherStyleSheetNamesASizeOfType() {
        assertThat(declarations(FIXED_SIZE, "font")).isEmpty();
        assertThat(declarations(FIXED_SIZE, "line-height")).isEmpty();
    }

    @Test
    void templatesNameNeitherColoursNorStyles() {
        var wrong = new TreeSet<String>();
        for (var file : Repository.files(Repository.APP.resolve("src/main/jte"), ".jte")) {
            Pattern.compile("#\\p{XDigit}{6}\\b|\\sstyle=")
                    .matcher(Repository.text(file))
                    .results()
                    .forEach(found -> wrong.add(Repository.name(file) + ": " + found.group()));
        }
        assertThat(wrong).isEmpty();
    }

    private static void reads(Map<String, String> palette, String ink, String ground, double least) {
        var contrast = contrast(color(palette, ink), color(palette, ground));
        assertThat(contrast)
                .as("%s %s on %s %s".formatted(ink, palette.get(ink), ground, palette.get(ground)))
                .isGreaterThanOrEqualTo(least);
    }

    private static String color(Map<String, String> palette, String name) {
        return Objects.requireNonNull(palette.get(name));
    }

    /// The colours of all papers, then those of a voice.
    private static Map<String, String> palette(String voice, int scheme) {
        var palette = new LinkedHashMap<String, String>();
        for (var block : List.of(":root", voice)) {
            var from = TOKENS.indexOf(block + " {");
            PAIR.matcher(TOKENS.substring(from, TOKENS.indexOf('}', from)))
                    .results()
                    .forEach(token -> palette.put(token.group(1), token.group(1 + scheme)));
        }
        return palette;
    }

    /// WCAG 2.2: of relative luminances.
    private static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        var part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// Declarations outside the tokens whose property begins so and whose value matches.
    private static List<String> declarations(Pattern value, String property) {
        var found = new ArrayList<String>();
        for (var file : Repository.files(STYLES, ".css")) {
            if (!file.endsWith("tokens.css")) {
                DECLARATION
                        .matcher(Repository.text(file))
                        .results()
                        .filter(one -> one.group(1).startsWith(property))
                        .filter(one -> value.matcher(one.group(2)).find())
                        .forEach(one -> found.add(
                                Repository.name(file) + ": " + one.group().strip()));
            }
        }
        return found;
    }
}
