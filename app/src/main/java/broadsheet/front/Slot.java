package broadsheet.front;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A place of a front page that an editor can fill; what is not filled fills itself.
public enum Slot {
    LEAD,
    SECOND_1,
    SECOND_2,
    SECOND_3,
    THIRD_1,
    THIRD_2,
    THIRD_3;

    /// As it stands in the database and in forms: `second-1`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The slot of a code.
    public static Optional<Slot> of(String code) {
        return Arrays.stream(values()).filter(slot -> slot.code().equals(code)).findFirst();
    }
}
