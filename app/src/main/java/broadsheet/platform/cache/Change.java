package broadsheet.platform.cache;

import java.time.Instant;

/// What has changed; pages whose [Subject]s it meets become stale.
public sealed interface Change {
    /// One thing changed.
    record Item(String kind, long id) implements Change {}

    /// Something at this moment entered, left or moved in a list.
    record Listing(String name, Instant at) implements Change {}

    /// A part of many pages changed.
    record Part(String name) implements Change {}

    /// Everything may have changed (a new look, a lost connection to the events).
    record Everything() implements Change {}
}
