package broadsheet.evaluation;

import java.util.Set;

/// Two stories, and what people say that they are to each other.
record ListedPair(String one, String other, String label) {
    static ListedPair of(Row row) {
        var pair = new ListedPair(row.text("a"), row.text("b"), row.text("label"));
        if (pair.one.equals(pair.other)) {
            throw new Row.Unusable("b");
        }
        return pair;
    }

    Set<String> both() {
        return Set.of(one, other);
    }
}
