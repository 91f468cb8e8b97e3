package broadsheet.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The one list of exceptions, `app/src/test/resources/broadsheet/guard/exceptions.txt`: a line says
/// `guard | what | reason`. It shrinks: an exception that nothing needs fails the guard.
final class Exceptions {
    private static final int PARTS = 3;

    private final Set<String> listed;
    private final Set<String> used = new LinkedHashSet<>();

    private Exceptions(Set<String> listed) {
        this.listed = listed;
    }

    static Exceptions of(String guard) {
        var file = Repository.APP.resolve("src/test/resources/broadsheet/guard/exceptions.txt");
        return new Exceptions(Repository.text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", PARTS))
                .peek(Exceptions::check)
                .filter(parts -> parts[0].equals(guard))
                .map(parts -> parts[1])
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static void check(String[] parts) {
        if (parts.length != PARTS || parts[2].length() < 20) {
            throw new AssertionError("an exception needs a guard, a subject and a reason: " + List.of(parts));
        }
    }

    /// True when this may break the rule.
    boolean allow(String what) {
        if (listed.contains(what)) {
            used.add(what);
            return true;
        }
        return false;
    }

    /// Exceptions that nothing needed.
    List<String> unused() {
        return listed.stream().filter(one -> !used.contains(one)).toList();
    }
}
