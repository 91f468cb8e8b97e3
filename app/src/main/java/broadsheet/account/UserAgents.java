package broadsheet.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What is kept of a device beside its session: little, so that nobody can be followed by it.
public final class UserAgents {
    private static final int LONGEST = 200;

    private UserAgents() {}

    /// What a browser says of itself, as it is kept.
    public static @Nullable String kept(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var clean = userAgent.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /// When a device was seen, to the hour.
    public static Instant seen(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
