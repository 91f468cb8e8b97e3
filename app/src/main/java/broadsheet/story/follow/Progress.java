package broadsheet.story.follow;

import broadsheet.platform.events.Outbox.Place;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far someone has come.
///
/// @param place in the outbox from which on events are to be read
/// @param filledTo the story up to which all were taken the first time; null when that is done
public record Progress(Place place, @Nullable Long filledTo, Instant at) {
    /// Where it is kept: one row that only one node has at a time.
    public interface Keeper {
        /// The progress; nothing while another node is at it. In a transaction.
        Optional<Progress> lock();

        /// Keeps it.
        void save(Progress progress);
    }
}
