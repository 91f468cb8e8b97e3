package broadsheet.related;

import broadsheet.kernel.Outcome;
import broadsheet.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What staff see and decide of related news and further reading.
public interface RelatedDesk {
    /// What an editor may want to pick for a story, the best first, without what is picked already.
    List<Related> suggestions(Story story, int limit);

    /// The picks of a story that lead nowhere.
    List<DeadPick> deadPicks(Story story);

    /// Such picks of stories that readers see, as the last check found them, newest story first.
    List<DeadPick> deadPicks(int limit);

    /// Where the stories of a paper may stand.
    Stands stands(long paper);

    /// Decides it. Pages follow as their stories are looked at anew.
    Outcome<Stands> decide(long paper, Stands stands);

    /// The last check of the whole archive, unless there was none yet.
    Optional<Check> lastCheck();

    /// Checks the whole archive now.
    Check check();

    /// A pick that leads nowhere.
    ///
    /// @param why `missing`, `unpublished` or `withdrawn`
    record DeadPick(long story, long pick, String why) {}

    /// What a check of all related news found.
    ///
    /// @param ended null while it runs, or when it was cut short
    /// @param stories how many were looked at
    /// @param violations how many of each kind: `self`, `twin`, `withdrawn`, `event`, `forbidden`
    /// @param deadPicks picks of editors that lead nowhere
    record Check(Instant began, @Nullable Instant ended, long stories, Map<String, Long> violations, long deadPicks) {
        /// All violations.
        public long violated() {
            return violations.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
