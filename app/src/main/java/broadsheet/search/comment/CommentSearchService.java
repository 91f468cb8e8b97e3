package broadsheet.search.comment;

import broadsheet.kernel.Outcome;
import broadsheet.platform.events.Outbox;
import broadsheet.search.index.IndexKeeper;
import broadsheet.search.index.IndexKind;
import broadsheet.search.index.IndexWorker;
import broadsheet.search.index.SearchConfig;
import broadsheet.search.index.SearchState;
import broadsheet.search.words.ReaderText;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Searches, and keeps the index going while the paper serves.
@Singleton
final class CommentSearchService implements CommentSearch {
    static final String NAME = "comments";

    private static final Duration OPENING = Duration.ofSeconds(5);

    private final CommentSource source;
    private final IndexKeeper<SearchDocument, CommentEngine> keeper;
    private final IndexWorker worker;
    private final boolean serving;

    CommentSearchService(
            CommentSource source,
            SearchConfig config,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.source = source;
        this.serving = serving;
        keeper = new IndexKeeper<>(new IndexKind<>(NAME, source, LuceneComments::open), config, outbox, clock);
        // Comments come many a second; twice a poll is soon enough for a search.
        worker = new IndexWorker(keeper, "comment-search", config.poll().dividedBy(2));
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        worker.stop();
    }

    @Override
    public FoundComments find(String typed, @Nullable String after, int limit) {
        var text = ReaderText.of(typed);
        try {
            var page = keeper.ask(
                    serving ? OPENING : Duration.ZERO,
                    CommentEngine.Page.NOTHING,
                    engine -> engine.find(text, after, limit));
            if (page.ids().isEmpty()) {
                return FoundComments.NOTHING;
            }
            var visible = source.visible(page.ids()).stream()
                    .collect(Collectors.toMap(SearchDocument::id, Function.identity()));
            var hits = page.ids().stream()
                    .filter(visible::containsKey)
                    .map(visible::get)
                    .toList();
            return new FoundComments(page.total(), hits, page.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SearchState state() {
        try {
            return keeper.state();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<SearchState> catchUp() {
        return worker.alone(keeper::catchUp);
    }

    @Override
    public Outcome<SearchState> rebuild(LongConsumer progress) {
        return worker.alone(() -> keeper.rebuild(progress));
    }
}
