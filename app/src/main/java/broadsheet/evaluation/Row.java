package broadsheet.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/// One line of a file. Asking for what it does not have ends the reading with an error that names the line and the key.
public record Row(JsonNode json) {
    public Row {
        if (!json.isObject()) {
            throw new Unusable("{…}");
        }
    }

    /// True when the key is there and not null.
    public boolean has(String key) {
        return json.hasNonNull(key);
    }

    /// A text.
    public String text(String key) {
        var value = json.get(key);
        if (value == null || !value.isTextual()) {
            throw new Unusable(key);
        }
        return value.textValue();
    }

    /// True for 1 and true, false for 0 and false.
    public boolean flag(String key) {
        var value = json.get(key);
        if (value == null || !(value.isBoolean() || (value.isInt() && (value.intValue() | 1) == 1))) {
            throw new Unusable(key);
        }
        return value.asBoolean();
    }

    /// A row that lacks what its suite needs.
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String key;

        Unusable(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
