package broadsheet.evaluation;

import java.util.List;
import java.util.Optional;

/// All suites.
final class Suites {
    static final List<Suite> ALL = List.of(
            new ScreeningSuite(),
            new ObfuscationSuite(),
            new NicknameSuite(),
            new TwinSuite(),
            new TagSuite(),
            new RelatedSuite(),
            new EventSuite(),
            new SearchSuite());

    private Suites() {}

    static Optional<Suite> named(String name) {
        return ALL.stream().filter(suite -> suite.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Suite::name).toList();
    }
}
