package broadsheet.platform.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Letters that have not left the house, for operators.
public interface Mailbox {
    /// True when letters go to a mail server. Their texts are then for their readers alone.
    boolean delivers();

    /// The newest letters before this one, at most 50; all with [Long#MAX_VALUE].
    List<Kept> before(long id);

    /// A letter that is still here.
    ///
    /// @param letter without its text when letters go to a mail server
    /// @param failure why the last try failed, or null
    record Kept(
            long id,
            Letter letter,
            Instant at,
            int tries,
            @Nullable String failure) {}
}
