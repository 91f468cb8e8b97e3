package broadsheet.related;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the stories of a paper may stand as related news.
public enum Stands {
    /// Under stories of every paper.
    EVERYWHERE,
    /// Under stories of the paper itself.
    OWN,
    /// Under none.
    NOWHERE;

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of a code, if there is such a value.
    public static Optional<Stands> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    boolean allows(boolean samePaper) {
        return this == EVERYWHERE || (this == OWN && samePaper);
    }
}
