package broadsheet.guard;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A feature as its package-info tells it.
///
/// @param name the package without the root
/// @param level lower levels may be used
/// @param purpose the first sentence
/// @param tables what it owns in the database
/// @param events what it sends
/// @param friends features of its own level that it may use
/// @param everyFriend true when it may use all features of its own level
record Feature(
        String name,
        int level,
        String purpose,
        List<String> tables,
        List<String> events,
        List<String> friends,
        boolean everyFriend) {
    static final Map<String, Feature> ALL = all();

    private static final int UNKNOWN = -1;

    private static Map<String, Feature> all() {
        var features = new TreeMap<String, Feature>();
        var root = Repository.JAVA.resolve("broadsheet");
        for (var file : Repository.files(root, "package-info.java")) {
            var name = root.relativize(Objects.requireNonNull(file.getParent()))
                    .toString()
                    .replace('/', '.');
            if (!name.isEmpty()) {
                features.put(name, of(name, words(file)));
            }
        }
        features.replaceAll((name, feature) -> feature.level() == UNKNOWN ? asItsParent(feature, features) : feature);
        return features;
    }

    /// A part of a feature (`formats.rss`) need not say its level again.
    private static Feature asItsParent(Feature part, Map<String, Feature> features) {
        var parent = features.get(part.name().replaceFirst("\\.[^.]*$", ""));
        return new Feature(
                part.name(),
                parent == null ? UNKNOWN : parent.level(),
                part.purpose(),
                part.tables(),
                part.events(),
                part.friends(),
                part.everyFriend());
    }

    /// The text of a package-info in one line.
    static String words(Path file) {
        return String.join(
                        " ",
                        Repository.text(file)
                                .lines()
                                .filter(line -> line.startsWith("///"))
                                .map(line -> line.substring(3).strip())
                                .toList())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Feature of(String name, String words) {
        var level = Pattern.compile("\\bLevel (\\d)\\.").matcher(words);
        var number = level.find() ? Integer.parseInt(level.group(1)) : UNKNOWN;
        var first = words.indexOf(". ");
        return new Feature(
                name,
                number,
                first < 0 ? words.replaceAll("\\.$", "") : words.substring(0, first),
                quoted(words, "Owns the tables?", "[a-z_]+"),
                quoted(words.replaceAll(", hears [^.]*", ""), "Sends", "[A-Z][A-Za-z]+"),
                quoted(words, "May use", "[a-z][a-z.]*"),
                words.contains("May use the contracts of every feature"));
    }

    /// Names in backquotes of the sentence that begins so.
    private static List<String> quoted(String words, String opening, String name) {
        var sentence = Pattern.compile(opening + "((?:[^.`]|`[^`]*`)*)\\.").matcher(words);
        return sentence.find()
                ? Pattern.compile("`(" + name + ")`")
                        .matcher(sentence.group(1))
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }
}
