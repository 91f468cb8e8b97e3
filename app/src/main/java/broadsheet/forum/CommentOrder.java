package broadsheet.forum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order threads stand; replies stand in the order in which they came.
public enum CommentOrder {
    NEWEST,
    OLDEST,
    /// By the lower end of Wilson's interval of their votes.
    BEST;

    /// As it stands in addresses: `newest`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order of a code, or nothing.
    public static Optional<CommentOrder> of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }
}
