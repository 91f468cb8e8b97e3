package broadsheet.search;

import java.io.IOException;

/// Lucene in memory.
class LuceneSearchTest extends SearchContract {
    @Override
    StoryEngine open() throws IOException {
        return LuceneStories.open(null);
    }
}
