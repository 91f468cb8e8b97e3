package broadsheet.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A sheet of Annex I of Implementing Regulation (EU) 2024/2835, as it stands empty.
///
/// @param heading names of the columns
/// @param rows each with a cell for every column
record Template(List<String> heading, List<List<String>> rows) {
    Template {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /// Reads `transparency/NAME.tsv`.
    static Template read(String name) {
        var lines = new ArrayList<List<String>>();
        for (var line : text(name).lines().toList()) {
            lines.add(Arrays.asList(line.split("\t", -1)));
        }
        return new Template(lines.getFirst(), lines.subList(1, lines.size()));
    }

    private static String text(String name) {
        var path = "transparency/" + name + ".tsv";
        try (var stream = Template.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A row of the template, filled: by its indicator and scope.
    List<List<String>> filled(Period period, Values values) {
        var indicator = heading.indexOf("Indicator");
        var scope = heading.indexOf("Scope");
        var all = new ArrayList<List<String>>();
        all.add(heading);
        for (var row : rows) {
            var cells = new ArrayList<>(row);
            cells.replaceAll(cell -> cell.equals("{period}") ? period.toString() : cell);
            var value = values.of(row.get(indicator), scope < 0 ? "" : row.get(scope));
            cells.set(heading.indexOf("Value"), value.text());
            if (!value.context().isEmpty() && !heading.getLast().equals("Value")) {
                cells.set(cells.size() - 1, value.context());
            }
            all.add(cells);
        }
        return all;
    }

    /// What stands in a row.
    @FunctionalInterface
    interface Values {
        Value of(String indicator, String scope);
    }

    /// @param context what one must know of it, or empty
    record Value(String text, String context) {
        static final Value NONE = new Value("", "");

        static Value of(long number) {
            return new Value(Long.toString(number), "");
        }

        static Value none(String why) {
            return new Value("", why);
        }
    }
}
