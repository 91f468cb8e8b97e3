package broadsheet.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why something was not done: a cause that the reader can understand and mend.
///
/// @param kind what sort of cause, which decides the HTTP status
/// @param code key of the sentence in the message bundles, such as `story.headline.missing`; stable for programs
/// @param field the field or line at fault (a JSON pointer for JSON), if one is
/// @param arguments what the sentence's `{0}`, `{1}` … stand for
/// @param judgment what was found in a text, when the cause is one
public record Problem(
        Kind kind,
        String code,
        @Nullable String field,
        List<String> arguments,
        @Nullable Judgment judgment) {
    /// Sorts of causes.
    public enum Kind {
        /// The input breaks a rule.
        INVALID,
        /// There is no such thing, or the caller may not know of it.
        NOT_FOUND,
        /// The thing was changed meanwhile, or is in a state that does not allow it.
        CONFLICT,
        /// The version that the caller read is no longer the newest.
        OUTDATED,
        /// Nobody is signed in.
        UNAUTHENTICATED,
        /// Signed in, without the right.
        FORBIDDEN,
        /// Too often; the first argument says after how many seconds again.
        TOO_MANY
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// Without a judgment.
    public Problem(Kind kind, String code, @Nullable String field, List<String> arguments) {
        this(kind, code, field, arguments, null);
    }

    /// Input that breaks a rule.
    public static Problem invalid(String code, String field, String... arguments) {
        return new Problem(Kind.INVALID, code, field, List.of(arguments));
    }

    /// A cause that belongs to no field.
    public static Problem of(Kind kind, String code, String... arguments) {
        return new Problem(kind, code, null, List.of(arguments));
    }
}
