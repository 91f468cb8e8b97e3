package broadsheet.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a decision does, from nothing to the most. Each but [#NONE] has a statement of reasons.
public enum Measure {
    /// Nothing.
    NONE,
    /// A word to the person; nothing is hidden.
    WARN,
    /// Hidden until a person has decided.
    HOLD,
    /// Not taken in.
    REFUSE,
    /// Taken out.
    REMOVE,
    /// The nickname goes; the member may choose another.
    RENAME,
    /// No writing until a moment.
    SUSPEND,
    /// No writing any more.
    END_MEMBERSHIP;

    /// As it stands in JSON and in the database: `end_membership`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The measure of a code.
    public static Optional<Measure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
