package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A table is written only by the feature that owns it.
class TablesTest {
    private static final Path MIGRATIONS = Repository.RESOURCES.resolve("db/migration");
    private static final Pattern NAME = Pattern.compile("V\\d{4}__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern OWNER = Pattern.compile("-- owner: ([a-z.]+)\\n(?s:.*)");
    private static final Pattern MADE =
            Pattern.compile("(?i)\\bcreate (?:unlogged )?table (?:if not exists )?([a-z_]+)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|merge\\s+into|copy|alter\\s+table)\\s+(?:only\\s+)?([a-z_]+)\\b");
    /// Who names a table to the class that keeps its row writes it; every such name must be there to be read.
    private static final Pattern KEPT = Pattern.compile("\\bnew ProgressRows\\((?:\\s*\\w+,\\s*\"([a-z_]+)\"\\))?");

    @Test
    void everyMigrationNamesItsOwner() {
        for (var file : Repository.files(MIGRATIONS, ".sql")) {
            var name = NAME.matcher(file.getFileName().toString());
            var owner = OWNER.matcher(Repository.text(file));
            assertThat(name.matches())
                    .as("V0007__owner_what_it_does.sql: " + file)
                    .isTrue();
            assertThat(owner.matches())
                    .as("first line \"-- owner: feature\": " + file)
                    .isTrue();
            assertThat(Feature.ALL).as(file.toString()).containsKey(owner.group(1));
            assertThat(owner.group(1).split("\\.", 2)[0]).as(file.toString()).isEqualTo(name.group(1));
        }
    }

    @Test
    void everyOwnerListsItsTables() {
        var owned = new TreeMap<String, TreeSet<String>>();
        owners().forEach((table, owner) ->
                owned.computeIfAbsent(owner, _ -> new TreeSet<>()).add(table));
        Feature.ALL
                .values()
                .forEach(feature -> assertThat(new TreeSet<>(feature.tables()))
                        .as("\"Owns the tables\" in the package-info of " + feature.name())
                        .isEqualTo(owned.getOrDefault(feature.name(), new TreeSet<>())));
    }

    @Test
    void aTableIsWrittenOnlyByItsOwner() {
        var owners = owners();
        var wrong = new TreeSet<String>();
        var root = Repository.JAVA.resolve("broadsheet");
        for (var file : Repository.files(root, ".java")) {
            var feature = root.relativize(file.resolveSibling("")).toString().replace('/', '.');
            for (var written : WRITTEN.matcher(literals(file)).results().toList()) {
                var owner = owners.get(written.group(1).toLowerCase(Locale.ROOT));
                if (owner != null && !owner.equals(feature)) {
                    wrong.add(Repository.name(file) + " writes the table of " + owner + ": " + written.group());
                }
            }
        }
        assertThat(wrong).as("ask the owner's contract").isEmpty();
    }

    @Test
    void progressIsKeptInATableOfWhoeverFollows() {
        var owners = owners();
        var wrong = new TreeSet<String>();
        var root = Repository.JAVA.resolve("broadsheet");
        for (var file : Repository.files(root, ".java")) {
            var feature = root.relativize(file.resolveSibling("")).toString().replace('/', '.');
            for (var kept : KEPT.matcher(Repository.text(file)).results().toList()) {
                var table = kept.group(1);
                if (table == null || !feature.equals(owners.get(table))) {
                    wrong.add(Repository.name(file) + ": " + kept.group());
                }
            }
        }
        assertThat(wrong).as("name a table of your own").isEmpty();
    }

    /// What stands in quotes.
    private static String literals(Path file) {
        var quoted = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
        return String.join(
                "\n",
                quoted.matcher(Repository.text(file))
                        .results()
                        .map(one -> one.group())
                        .toList());
    }

    private static Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        for (var file : Repository.files(MIGRATIONS, ".sql")) {
            var text = Repository.text(file);
            var owner = OWNER.matcher(text);
            if (owner.matches()) {
                MADE.matcher(text).results().forEach(made -> owners.put(made.group(1), owner.group(1)));
            }
        }
        return owners;
    }
}
