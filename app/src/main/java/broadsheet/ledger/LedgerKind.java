package broadsheet.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an entry of the ledger tells.
public enum LedgerKind {
    /// A measure was taken.
    MEASURE,
    /// A measure was taken back.
    REVERSAL,
    /// A reader's notice was decided.
    NOTICE,
    /// An appeal was decided.
    APPEAL,
    /// A story was corrected.
    CORRECTION,
    /// A story was withdrawn.
    WITHDRAWAL,
    /// An authority ordered something.
    ORDER;

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a code.
    public static Optional<LedgerKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
