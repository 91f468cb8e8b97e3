package broadsheet.platform.mail;

import org.jspecify.annotations.Nullable;

/// A letter in plain text.
///
/// @param to one address
/// @param off absolute address to which a mail program posts when its reader wants no more of these letters (RFC 8058),
/// or
///     null
public record Letter(
        String to, String subject, String text, @Nullable String off) {
    /// A letter that cannot be turned off.
    public Letter(String to, String subject, String text) {
        this(to, subject, text, null);
    }

    public Letter {
        if ((to + subject + off).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character in the head of a letter");
        }
    }

    /// Letters hold secrets.
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
