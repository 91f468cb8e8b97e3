package broadsheet.report;

import broadsheet.queue.Harm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something is against the law, as who reports it sees it.
public enum LegalGround {
    /// A threat to life or health.
    LIFE,
    /// Abuse of children; who reports it need not say who he is.
    CHILDREN,
    /// Incitement to hatred or violence.
    HATE,
    /// Insult, defamation.
    DEFAMATION,
    /// Somebody's data or private life.
    PRIVACY,
    /// Somebody's work, mark or name.
    PROPERTY,
    /// Deceit.
    FRAUD,
    /// Another law, told in words.
    OTHER;

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The ground of a code.
    public static Optional<LegalGround> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    Harm harm() {
        return this == LIFE || this == CHILDREN ? Harm.LIFE : Harm.LAW;
    }
}
