package broadsheet.tag;

import broadsheet.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Names that the dictionaries lack: counties, towns and districts of Taiwan, with and without their kind.
final class Places {
    private static final String FILE = "/broadsheet/text/taiwan-places.txt";
    private static final Set<String> ALL = read();

    private Places() {}

    static boolean has(String folded) {
        return ALL.contains(folded);
    }

    private static Set<String> read() {
        var all = new HashSet<String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .map(Folding::of)
                    .filter(name -> name.length() > 1)
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
