package broadsheet.search.comment;

import broadsheet.search.index.Engine;
import broadsheet.search.words.ReaderText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an engine for comments must be able to do.
interface CommentEngine extends Engine<SearchDocument> {
    /// A page of hits.
    Page find(ReaderText text, @Nullable String after, int limit) throws IOException;

    /// Ids, the best first.
    record Page(long total, List<Long> ids, @Nullable String next) {
        static final Page NOTHING = new Page(0, List.of(), null);
    }
}
