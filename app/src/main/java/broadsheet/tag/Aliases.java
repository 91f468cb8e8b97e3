package broadsheet.tag;

import broadsheet.text.Folding;
import broadsheet.text.Numerals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names that mean the same, such as 台積電 and TSMC: those that come with the program. What editors merge comes
/// before it.
public final class Aliases implements TagNaming {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String FILE = "/broadsheet/tag/aliases.txt";

    public static final Aliases BUILT_IN = new Aliases();

    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    private Aliases() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Aliases.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var group = COMMA.splitAsStream(line.strip()).toList();
        var keys = group.stream().map(Aliases::key).toList();
        keys.forEach(key -> groups.put(key, keys.getFirst()));
        members.put(keys.getFirst(), keys);
    }

    /// How tags are compared: folded, with Chinese numbers as Arabic ones, without the spaces between words.
    public static String key(String name) {
        return SPACES.matcher(Numerals.arabic(Folding.of(name))).replaceAll("");
    }

    @Override
    public String group(String printed) {
        var key = key(printed);
        return groups.getOrDefault(key, key);
    }

    /// The keys of all names that mean the same as this one.
    List<String> keys(String printed) {
        var group = group(printed);
        return members.getOrDefault(group, List.of(group));
    }

    @Override
    public @Nullable String name(String group) {
        return null;
    }
}
