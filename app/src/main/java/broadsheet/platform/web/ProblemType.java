package broadsheet.platform.web;

import broadsheet.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Types of problem documents; each has one HTTP status.
public enum ProblemType {
    /// The request cannot be read: no JSON, a broken parameter.
    MALFORMED(400),
    /// Nobody is signed in, or not any more.
    UNAUTHENTICATED(401),
    /// Signed in, without the right; or a request from another site.
    FORBIDDEN(403),
    /// There is no such thing, or the caller may not know of it.
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /// The thing is in a state that does not allow it.
    CONFLICT(409),
    /// The text may break the rules: sent again as it is, with `confirm`, it is taken; `findings` says what is meant.
    NUDGE(409),
    /// It was there and was taken back.
    GONE(410),
    /// The version that the caller read is no longer the newest.
    OUTDATED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    /// The input breaks rules; `errors` names each.
    INVALID(422),
    /// The text breaks the rules; `findings` says where.
    AGAINST_RULES(422),
    /// The version that the caller read has to be named.
    VERSION_REQUIRED(428),
    /// Too often; `Retry-After` says when again.
    TOO_MANY(429),
    /// A defect on this side; the log has it under the reference given.
    INTERNAL(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The name in the document's `type` behind `urn:broadsheet:problem:`, such as `not-found`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }

    static ProblemType of(Problem problem) {
        var judgment = problem.judgment();
        if (judgment != null) {
            return judgment.confirm() == null ? AGAINST_RULES : NUDGE;
        }
        return switch (problem.kind()) {
            case INVALID -> INVALID;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case OUTDATED -> OUTDATED;
            case UNAUTHENTICATED -> UNAUTHENTICATED;
            case FORBIDDEN -> FORBIDDEN;
            case TOO_MANY -> TOO_MANY;
        };
    }
}
