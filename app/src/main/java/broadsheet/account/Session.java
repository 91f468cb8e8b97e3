package broadsheet.account;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// That somebody is signed in somewhere.
///
/// @param userAgent what the client called itself at sign-in, at most 200 characters, or null
/// @param seen the last use, to the hour
/// @param expires the end, if nobody signs out before
public record Session(
        Staff staff, Kind kind, @Nullable String userAgent, Instant created, Instant seen, Instant expires) {
    /// Where the session lives.
    public enum Kind {
        /// In a browser's cookie (its token works as a bearer token too); short.
        BROWSER,
        /// In a program that sends a bearer token; long.
        TOKEN;

        /// As it stands in JSON and in the database: `browser`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
