package broadsheet.related;

import broadsheet.story.Story;

/// A story that readers of another may want.
public record Related(Story story, Reason reason) {
    /// Why it is there.
    public sealed interface Reason {
        /// It tells of the same event.
        record SameEvent() implements Reason {}

        /// Both are about this: a tag of both, or a word of both headlines.
        record SameSubject(String subject) implements Reason {}

        /// The same people or office signed it.
        record SameDesk(String name) implements Reason {}

        /// Much of what is rare in one stands in the other.
        record Similar() implements Reason {}
    }
}
