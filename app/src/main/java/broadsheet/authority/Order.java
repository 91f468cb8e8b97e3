package broadsheet.authority;

import broadsheet.rules.Target;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order of an authority.
///
/// @param law code of a [broadsheet.report.LegalGround]
/// @param words what was ordered
/// @param target the object that it is about, or null
/// @param told when the authority was told that it came, or null
/// @param effect what came of it, or null while it is open
public record Order(
        long id,
        long paper,
        Sender sender,
        Kind kind,
        String law,
        String words,
        @Nullable Target target,
        @Nullable Long story,
        Instant received,
        @Nullable Instant told,
        @Nullable Effect effect) {
    /// What is ordered.
    public enum Kind {
        /// To act against something illegal (DSA 9).
        ACT,
        /// To give information (DSA 10).
        INFORMATION;

        /// As it stands in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of a code.
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /// Who ordered.
    ///
    /// @param country two capital letters
    /// @param email where receipt and effect are told, or empty
    public record Sender(String authority, String country, String reference, String email) {}

    /// What came of an order.
    ///
    /// @param result `acted`, `declined`, `information`, `information_declined`
    public record Effect(String result, String answer, Instant at) {}
}
