package broadsheet.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sheet with a row for every category and keyword, and one for the total.
final class CategoryTable {
    private static final String TOTAL = "TOTAL";
    private static final List<List<String>> CATEGORIES = categories();

    private final Template template;
    private final int first;
    private final int columns;
    private final List<String> scope;
    private final Map<String, String[]> cells = new LinkedHashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final String[] context;

    /// @param scope cells that stand before the numbers, such as a country
    /// @param last a category without keywords that this sheet has besides, or null
    CategoryTable(Template template, List<String> scope, Category last) {
        this.template = template;
        this.scope = List.copyOf(scope);
        first = template.heading().indexOf("Description of the sub-category \"Other\"") + 1 + scope.size();
        columns = (template.heading().size() - first) / 2;
        context = new String[columns];
        row(TOTAL);
        for (var category : CATEGORIES) {
            row(category.getFirst());
            category.stream().skip(1).forEach(keyword -> row(category.getFirst() + "/" + keyword));
        }
        row(last.name());
        if (last.keyword() != null) {
            row(last.name() + "/" + last.keyword());
        }
    }

    private static List<List<String>> categories() {
        var read = Template.read("categories");
        var all = new ArrayList<List<String>>();
        all.add(read.heading());
        all.addAll(read.rows());
        return all;
    }

    private void row(String key) {
        cells.put(key, new String[columns]);
    }

    /// So many more of this category, in this column of numbers.
    void add(Category category, int column, long more) {
        add(TOTAL, column, more);
        add(category.name(), column, more);
        if (category.keyword() != null) {
            add(key(category), column, more);
            others.put(key(category), category.other());
        }
    }

    private static String key(Category category) {
        return category.name() + "/" + category.keyword();
    }

    private void add(String key, int column, long more) {
        var row = row(key, column);
        var before = row[column];
        row[column] = Long.toString((before == null ? 0 : Long.parseLong(before)) + more);
    }

    private String[] row(String key, int column) {
        var row = cells.get(key);
        if (row == null || column >= columns) {
            throw new IllegalArgumentException(key + " has no column " + column);
        }
        return row;
    }

    /// What is no sum: a median.
    void set(Category category, int column, long value) {
        row(category.name(), column)[column] = Long.toString(value);
        if (category.keyword() != null) {
            row(key(category), column)[column] = Long.toString(value);
        }
    }

    void setTotal(int column, long value) {
        row(TOTAL, column)[column] = Long.toString(value);
    }

    /// What one must know of the total in this column.
    void context(int column, String words) {
        context[column] = words;
    }

    /// @param zeros columns of counts, in which nothing means none
    List<List<String>> rows(String applies, Period period, boolean heading, List<Integer> zeros) {
        var all = new ArrayList<List<String>>();
        if (heading) {
            all.add(template.heading());
        }
        cells.forEach((key, values) -> {
            var row = new ArrayList<String>(List.of(applies, "", period.toString()));
            row.add(key.substring(key.indexOf('/') + 1));
            row.add(others.getOrDefault(key, ""));
            row.addAll(scope);
            for (int i = 0; i < columns; i++) {
                row.add(values[i] != null ? values[i] : zeros.contains(i) ? "0" : "");
            }
            for (int i = 0; i < columns; i++) {
                row.add(key.equals(TOTAL) && context[i] != null ? context[i] : "");
            }
            all.add(Collections.unmodifiableList(row));
        });
        return all;
    }
}
