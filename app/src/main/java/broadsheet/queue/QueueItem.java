package broadsheet.queue;

import broadsheet.rules.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits for a decision.
///
/// @param raised how often it was reported or held
/// @param priority the higher the sooner; grows with age like that of all others, so that the
/// order stays
/// @param due by when it should be decided
/// @param claim who has taken it up, or null
/// @param except a person who decided before and may not decide again, or null
/// @param appeal number of the appeal that it is, or null
/// @param similar how many open items are nearly the same, this one included
/// @param closed when it was decided, or null
public record QueueItem(
        long id,
        long paper,
        Target target,
        @Nullable Long story,
        Harm harm,
        double reach,
        double accuracy,
        int raised,
        double priority,
        Instant opened,
        Instant due,
        @Nullable Claim claim,
        @Nullable Long except,
        @Nullable Long appeal,
        int similar,
        @Nullable Instant closed) {
    /// That somebody has taken it up.
    public record Claim(long staff, String name, Instant until) {}

    /// True when somebody else has taken it up and has time left.
    public boolean claimedByOther(long staff, Instant now) {
        return claim != null && claim.staff() != staff && claim.until().isAfter(now);
    }
}
