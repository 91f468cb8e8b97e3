package broadsheet.report;

import broadsheet.rules.Target;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A report.
///
/// @param member who filed it, or null
/// @param clause with `version`, or null when `law` is the ground
/// @param words empty once erased
/// @param accuracy how often this reporter was right, 0 to 1; a half for who is new
public record Report(
        long number,
        long paper,
        Instant filed,
        @Nullable Long member,
        @Nullable String clause,
        @Nullable Integer version,
        @Nullable LegalGround law,
        String words,
        double accuracy,
        List<Item> items) {
    public Report {
        items = List.copyOf(items);
    }

    /// One of its objects.
    ///
    /// @param answer what was decided, in words, or null
    public record Item(
            Target target,
            State state,
            @Nullable Instant decided,
            @Nullable String answer,
            @Nullable Long decider) {}

    /// What came of it.
    public enum State {
        /// Nobody has decided yet.
        OPEN,
        /// It was right.
        UPHELD,
        /// It was not.
        REJECTED;

        /// As it stands in JSON and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// True once every object is decided.
    public boolean closed() {
        return items.stream().noneMatch(item -> item.state() == State.OPEN);
    }
}
