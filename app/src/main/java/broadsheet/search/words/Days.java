package broadsheet.search.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as readers type them.
public final class Days {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");

    private Days() {}

    /// The first day of what is meant: `2026`, `2026-11`, `2026/11/24`. Nothing when it is no day.
    public static Optional<LocalDate> first(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(number(found.group(1), 1), number(found.group(2), 1), number(found.group(3), 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
