package broadsheet.appeal;

import broadsheet.rules.Target;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An appeal.
///
/// @param statement number of the statement of reasons, or null when a rejected report is appealed
/// @param report number of the report, or null
/// @param due when it should be decided: seven days after it was filed
/// @param first who of the staff decided first, or null when a program did
/// @param answer what was decided and why, or null
public record Appeal(
        long id,
        long paper,
        @Nullable Long statement,
        @Nullable Long report,
        Target target,
        @Nullable Long member,
        String text,
        Instant filed,
        Instant due,
        State state,
        @Nullable Long first,
        @Nullable Instant decided,
        @Nullable String answer,
        long item) {
    /// What came of it.
    public enum State {
        /// Nobody has decided yet.
        OPEN,
        /// Everything is as it was before the measure; a report is open again.
        GRANTED,
        /// The decision stays.
        REFUSED;

        /// As it stands in JSON and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
