package broadsheet.planning;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.story.Story;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans of stories. Problems have their sentences in the bundle `planning`. Every change stands in the audit log.
public interface Plans {
    /// The plan of a story; an empty one when there is none. One statement.
    Plan of(long story);

    /// Plans of these stories, by story; without those for which nothing is planned. One statement.
    Map<Long, Plan> of(Collection<Long> stories);

    /// Says who is to write it, by when, how long and what else. Refused: a length outside 1 to 100,000, a note of
    /// more than 1,000 characters.
    Outcome<Plan> plan(Story story, Wanted wanted, Actor by);

    /// Nobody publishes it before this moment, by hand, by the clock or by the API; null lifts the embargo. Refused for
    /// what readers see already, and for a moment that is past.
    Outcome<Plan> embargo(Story story, @Nullable Instant until, Actor by);

    /// Has it published by itself at this moment. Refused: a moment that is past or before its embargo ends, more than
    /// two years away, a story that readers see already, a version that is not the newest.
    Outcome<Story> schedule(long story, long version, Instant at, Actor by);

    /// Takes the moment away; the story is ready again.
    Outcome<Story> unschedule(long story, long version, Actor by);

    /// Publishes one story whose moment has come; false when there is none. What cannot be published is ready again,
    /// with the reason in its plan.
    boolean publishNext();

    /// What is wanted of a story.
    record Wanted(
            @Nullable Long assigned,
            @Nullable String assignedName,
            @Nullable Instant due,
            @Nullable Integer length,
            @Nullable String note) {}
}
