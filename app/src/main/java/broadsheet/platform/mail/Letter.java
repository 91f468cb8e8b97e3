package broadsheet.platform.mail;

/// A letter in plain text.
///
/// @param to one address
public record Letter(String to, String subject, String text) {
    public Letter {
        if ((to + subject).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character in the head of a letter");
        }
    }

    /// Letters hold secrets.
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
