package broadsheet.member;

import broadsheet.rules.StatementId;
import java.time.Instant;

/// Whether a member may write. Changed through [Members] only, and never without a statement of reasons.
public sealed interface Standing {
    /// May write. So is whoever's suspension is over.
    record Active() implements Standing {}

    /// May read and sign in, and writes again after the end.
    record Suspended(Instant until, StatementId statement) implements Standing {}

    /// Membership has ended; the member may sign in to see why, appeal, export and erase.
    record Ended(StatementId statement) implements Standing {}

    /// True when nothing stands against writing.
    default boolean active() {
        return this instanceof Active;
    }

    /// As it stands in JSON: `active`, `suspended`, `ended`.
    default String code() {
        return switch (this) {
            case Active _ -> "active";
            case Suspended _ -> "suspended";
            case Ended _ -> "ended";
        };
    }
}
