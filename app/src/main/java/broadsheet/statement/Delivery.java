package broadsheet.statement;

import java.util.Locale;

/// How the person concerned hears of a measure.
public enum Delivery {
    /// By letter, and on the person's own pages.
    LETTER,
    /// At once on the screen, while posting, and on the person's own pages.
    SCREEN,
    /// Not at all: nobody can be reached (DSA 17 (2)), because the membership was erased or it was staff.
    UNREACHABLE;

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
