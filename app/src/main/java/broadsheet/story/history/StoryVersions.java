package broadsheet.story.history;

import broadsheet.story.Status;
import broadsheet.story.StoryContent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The versions of a story: for readers those that they saw, never a draft, and nothing of a story that they may not
/// read now; for staff any of them.
@Singleton
public final class StoryVersions {
    /// How many of the newest versions readers may compare.
    public static final int MOST = 20;

    private final HistoryStore store;

    StoryVersions(HistoryStore store) {
        this.store = store;
    }

    /// Newest first, at most [#MOST]. One statement.
    public List<Version> forReaders(long id) {
        return store.versions(id, MOST);
    }

    /// For staff: what stood in this version. One statement.
    public Optional<Stored> at(long id, long version) {
        return store.at(id, version);
    }

    /// What readers saw from a moment on.
    ///
    /// @param note the public note of a correction, or null
    public record Version(
            long version, Instant at, @Nullable String note, StoryContent content) {}

    /// A version as it was stored.
    public record Stored(long version, Status status, StoryContent content) {}
}
