package broadsheet.platform.cache;

import java.time.Instant;

/// What a page shows, so that a change can find it.
public sealed interface Subject {
    /// One thing, such as `("story", 12)`.
    record Item(String kind, long id) implements Subject {}

    /// A stretch of a list ordered by time: a change at a moment outside it leaves the page alone.
    ///
    /// @param name the list, such as `section:3`
    /// @param newest upper end, inclusive ([Instant#MAX] on the first page)
    /// @param oldest lower end, inclusive ([Instant#MIN] on the last page)
    record Stretch(String name, Instant newest, Instant oldest) implements Subject {}

    /// A part that is the same on many pages, such as `breaking`.
    record Part(String name) implements Subject {}
}
