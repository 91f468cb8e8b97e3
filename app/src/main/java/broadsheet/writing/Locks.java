package broadsheet.writing;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.story.Story;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Who writes at which story. A lock keeps nobody from saving by the API: there the version does. Problems have their
/// sentences in the bundle `writing`.
public interface Locks {
    /// How long a page without script keeps the story.
    Duration WITHOUT_SCRIPT = Duration.ofMinutes(15);

    /// How long after its last sign of life a page with script keeps the story.
    Duration WITH_SCRIPT = Duration.ofSeconds(75);

    /// Begins or goes on writing: mine for this time from now, unless it is somebody else's, whose lock comes back
    /// unchanged.
    Lock take(Story story, Staff staff, Duration time);

    /// The lock of a story, unless it has run out.
    Optional<Lock> of(long story);

    /// The locks of these stories that have not run out. One statement.
    Map<Long, Lock> of(Collection<Long> stories);

    /// Ends writing; nothing happens when it is somebody else's.
    void release(Story story, Staff staff);

    /// Tells the holder that somebody else wants to write.
    Optional<Lock> ask(Story story, Staff staff);

    /// Takes a story from whoever holds it. Allowed to those who may publish at once, to others a minute after they
    /// asked; logged.
    Outcome<Lock> takeOver(Story story, Staff staff);
}
