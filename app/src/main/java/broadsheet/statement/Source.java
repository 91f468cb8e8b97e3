package broadsheet.statement;

import java.util.Locale;

/// How something came to the house's knowledge.
public enum Source {
    /// Somebody gave notice of it; who is never told.
    NOTICE,
    /// The house found it.
    OWN_INITIATIVE,
    /// An authority ordered it.
    ORDER;

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
