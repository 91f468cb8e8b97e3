package broadsheet.search.comment;

import broadsheet.kernel.Outcome;
import broadsheet.search.index.Agreement;
import broadsheet.search.index.SearchState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds comments that readers see.
public interface CommentSearch {
    /// The best first, of those that match alike the newest. Never fails on what a reader typed. Two statements: every
    /// hit is asked for once more, so that what was taken out a moment ago is not shown.
    ///
    /// @param typed words that must all be there, in the text or in the name over it; `"…"` and `-` as for stories
    /// @param after where the page before ended, or null
    FoundComments find(String typed, @Nullable String after, int limit);

    /// How the index of this node stands.
    SearchState state();

    /// Takes in everything that was committed before this call: for commands.
    Outcome<SearchState> catchUp();

    /// Makes the index anew beside the one in use.
    Outcome<SearchState> rebuild(LongConsumer progress);

    /// From outside the application: whether the index in a folder says what the rows say; nothing when there is none.
    static Optional<Agreement> agreement(Path folder, Supplier<Map<Long, Agreement.Row>> rows) throws IOException {
        return Agreement.of(
                folder.resolve(CommentSearchService.NAME), LuceneComments.NUMBER, LuceneComments.VERSION, rows);
    }

    /// A page.
    ///
    /// @param next for `after` of the next page, or null at the end
    record FoundComments(
            long total, List<SearchDocument> hits, @Nullable String next) {
        static final FoundComments NOTHING = new FoundComments(0, List.of(), null);

        public FoundComments {
            hits = List.copyOf(hits);
        }
    }
}
