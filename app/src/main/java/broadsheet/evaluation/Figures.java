package broadsheet.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a suite measured, in the order of printing. A figure that is not defined, such as a share of nothing, is null.
public final class Figures {
    private static final double PLACES = 1e4;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /// Of a suite.
    public Figures(Suite suite) {
        values.put("suite", suite.name());
    }

    /// With a count.
    public Figures count(String name, long count) {
        values.put(name, count);
        return this;
    }

    /// With a number of four places; not defined when it is none.
    public Figures number(String name, double number) {
        values.put(name, Double.isFinite(number) ? Math.rint(number * PLACES) / PLACES : null);
        return this;
    }

    /// With the share that one count is of another.
    public Figures share(String name, long part, long whole) {
        return number(name, whole == 0 ? Double.NaN : part / (double) whole);
    }

    /// With a word.
    public Figures text(String name, String text) {
        values.put(name, text);
        return this;
    }

    /// With figures under a name.
    public Figures inner(String name, Map<String, Long> counts) {
        values.put(name, new LinkedHashMap<>(counts));
        return this;
    }

    /// All of them.
    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
