package broadsheet.text.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a word or a name stands for.
public enum NameKind {
    PERSON,
    PLACE,
    ORGANISATION,
    /// Everything else: a thing, an event, a field.
    TOPIC;

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this code.
    public static Optional<NameKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
