package broadsheet.search;

import broadsheet.search.StoryEngine.Asked;
import broadsheet.search.words.ReaderText;
import broadsheet.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Search in an index of its own, as the paper's: for measuring on files.
public final class SearchShelf implements AutoCloseable {
    private final LuceneStories index;
    private final Instant now;

    /// An empty one, in a folder or in memory.
    ///
    /// @param now from which ages are counted
    public SearchShelf(@Nullable Path folder, Instant now) {
        this.now = now;
        try {
            index = LuceneStories.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds those that readers may see; [#show] lets them be found.
    public void add(Collection<Story> stories) {
        try {
            index.replace(List.of(), StorySource.readable(stories));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets what was added be found.
    public void show() {
        try {
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Twins are not folded: that needs a database.
    public Found find(SearchQuery query) {
        try {
            var text = ReaderText.of(query.text());
            var limits = query.limits().and(text.limits());
            var page = index.find(
                    new Asked(text, limits, query.paperId(), query.order(), query.after(), query.limit(), now));
            var hits = page.hits().stream()
                    .map(hit -> new Found.Hit(hit.story(), hit.score()))
                    .toList();
            return new Found(page.total(), page.loose(), hits, page.facets(), page.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
