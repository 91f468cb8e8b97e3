package broadsheet.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One of the three objects that can be reported, judged and appealed.
///
/// @param id of the comment, of the reader's tag, or of the member whose nickname it is; 0 for what was never stored
public record Target(Kind kind, long id) {
    /// Kinds of objects.
    public enum Kind {
        /// A comment.
        POST,
        /// A reader's tag on a story.
        TAG,
        /// The nickname of a member.
        NICKNAME;

        /// As it stands in JSON and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of a code.
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public Target {
        if (id < 0) {
            throw new IllegalArgumentException("no object has the number " + id);
        }
    }

    /// A comment.
    public static Target post(long id) {
        return new Target(Kind.POST, id);
    }

    /// A reader's tag.
    public static Target tag(long id) {
        return new Target(Kind.TAG, id);
    }

    /// The nickname of a member.
    public static Target nickname(long memberId) {
        return new Target(Kind.NICKNAME, memberId);
    }

    /// Something that was refused and so never stored.
    public static Target unstored(Kind kind) {
        return new Target(kind, 0);
    }

    /// As it stands in JSON: `post:12`.
    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }

    /// The target of a text such as `post:12`.
    public static Optional<Target> parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return Kind.of(text.substring(0, colon))
                .map(kind -> new Target(kind, Long.parseLong(text.substring(colon + 1))));
    }
}
