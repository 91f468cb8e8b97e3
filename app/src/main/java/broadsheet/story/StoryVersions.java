package broadsheet.story;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of a story that readers saw: never a draft, and nothing of a story that readers may not read now.
@Singleton
public final class StoryVersions {
    /// How many of the newest versions readers may compare.
    public static final int MOST = 20;

    private final StoryListStore lists;

    StoryVersions(StoryListStore lists) {
        this.lists = lists;
    }

    /// Newest first, at most [#MOST]. One statement.
    public List<Version> forReaders(long id) {
        return lists.versions(id, MOST);
    }

    /// What readers saw from a moment on.
    ///
    /// @param note the public note of a correction, or null
    public record Version(
            long version, Instant at, @Nullable String note, StoryContent content) {}
}
