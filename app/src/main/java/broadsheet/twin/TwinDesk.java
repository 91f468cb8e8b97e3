package broadsheet.twin;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What editors see of twins, and say of them.
public interface TwinDesk {
    /// What was chosen for a story with each of its twins, from the story's side: [Choice#CANONICAL] when the story is
    /// the one that counts. Twins that it yields to are in `yields`.
    Choices choices(long story);

    /// Says what a story and its twin are to each other. The story that counts yields to none that yield to it. Refused
    /// when they are no twins.
    Outcome<Choice> choose(long story, long twin, Choice choice, Actor by);

    /// Where two stories differ, sentence by sentence; the headline is the first.
    List<Difference> differences(Story story, Story other);

    /// Corrections of twins that nobody has taken over or declined for this story, oldest first; none of twins that
    /// were withdrawn since.
    List<Offer> offers(long story);

    /// Corrects the story as its twin was: with the same note, and the twin's text. Headline, byline, pictures and
    /// tags stay.
    Outcome<Story> take(long story, long correction, long version, Actor by);

    /// Leaves the story as it is. Refused when there is no such offer.
    Outcome<Offer> decline(long story, long correction, Actor by);

    /// What was chosen of a story and its twins.
    ///
    /// @param counts the twins that yield to the story, or are separate editions, each with the choice
    /// @param yields the twins to which it yields
    record Choices(Map<Long, Choice> counts, Map<Long, Choice> yields) {}

    /// A place where two stories differ.
    ///
    /// @param here the sentences of the story; empty when it has none there
    /// @param there those of the other
    record Difference(String here, String there) {}

    /// A correction of a twin that nobody answered yet.
    ///
    /// @param from the twin that was corrected
    record Offer(long from, long correction, Instant at, String note) {}
}
