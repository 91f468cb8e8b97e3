package broadsheet.search;

import broadsheet.platform.events.Outbox;
import broadsheet.search.index.IndexKeeper;
import broadsheet.search.index.IndexKind;
import broadsheet.search.index.SearchConfig;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The index of stories of this node.
@Singleton
final class StoryKeeper {
    static final String NAME = "stories";

    /// The engine of this install: the one place that names it.
    static IndexKind<Story, StoryEngine> kind(Stories stories) {
        return new IndexKind<>(NAME, new StorySource(stories), LuceneStories::open);
    }

    private final IndexKeeper<Story, StoryEngine> keeper;

    StoryKeeper(SearchConfig config, Stories stories, Outbox outbox, Clock clock) {
        keeper = new IndexKeeper<>(kind(stories), config, outbox, clock);
    }

    IndexKeeper<Story, StoryEngine> keeper() {
        return keeper;
    }
}
