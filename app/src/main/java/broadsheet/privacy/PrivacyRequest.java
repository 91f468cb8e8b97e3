package broadsheet.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a member asks for about the own data.
///
/// @param member or null once erased
/// @param due when it has to be answered, with the extension when there is one
/// @param extension why it takes longer, or null
/// @param answer what was done, or why not; null while it is open
public record PrivacyRequest(
        long id,
        @Nullable Long member,
        long paper,
        Kind kind,
        String text,
        Instant filed,
        Instant due,
        @Nullable String extension,
        State state,
        @Nullable String answer,
        @Nullable Instant decided) {
    /// The five rights of Taiwan's Personal Data Protection Act, article 3; nobody can give them up
    /// beforehand.
    public enum Kind {
        /// To ask and to see.
        ACCESS(15),
        /// To have a copy.
        COPY(15),
        /// To have it completed or corrected.
        CORRECT(30),
        /// To have its collection, processing or use stopped.
        STOP(30),
        /// To have it erased.
        ERASE(30);

        private final int days;

        Kind(int days) {
            this.days = days;
        }

        /// How many days the law gives for an answer (article 13), and once more when there is a
        /// reason.
        public int days() {
            return days;
        }

        /// As it stands in JSON and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The right of a code.
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /// What came of it.
    public enum State {
        /// It waits.
        OPEN,
        /// It was done.
        DONE,
        /// It was not, for a reason.
        REFUSED;

        /// As it stands in JSON and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
