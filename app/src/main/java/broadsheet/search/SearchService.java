package broadsheet.search;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.jobs.Alarm;
import broadsheet.story.StoriesChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Searches, and keeps the index going in a thread of its own while the paper serves.
@Singleton
final class SearchService implements Search {
    private static final Logger LOG = Logger.getLogger(SearchService.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration OPENING = Duration.ofSeconds(5);
    private static final int COUNTED = 1_000;
    static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(StoryDocument.PUBLISHED, SortField.Type.LONG, true),
            new SortField(StoryDocument.STORY, SortField.Type.LONG, true));

    private final IndexKeeper keeper;
    private final boolean serving;
    private final Alarm alarm;
    private volatile boolean running;

    SearchService(
            IndexKeeper keeper,
            SearchConfig config,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.keeper = keeper;
        this.serving = serving;
        alarm = new Alarm(config.poll());
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            running = true;
            Thread.ofPlatform().daemon().name("search").start(this::run);
        }
    }

    void hear(@Observes StoriesChanged event) {
        alarm.wake();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        running = false;
        alarm.wake();
        keeper.stop();
    }

    @Override
    public Found find(SearchQuery query) {
        try {
            var index = keeper.index(serving ? OPENING : Duration.ZERO);
            return index.isEmpty() ? Found.NOTHING : index.get().search(searcher -> find(searcher, query));
        } catch (AlreadyClosedException e) {
            return Found.NOTHING; // the paper stops, or the index is being mended
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Found find(IndexSearcher searcher, SearchQuery query) throws IOException {
        var after = Optional.ofNullable(query.after())
                .flatMap(PlaceInList::parse)
                .map(PlaceInList::after)
                .orElse(null);
        var oneMore = new TopFieldCollectorManager(ORDER, query.limit() + 1, after, Integer.MAX_VALUE);
        var top = searcher.search(QueryMaker.of(query.text(), query.paperId()), oneMore);
        var places = Arrays.stream(top.scoreDocs)
                .limit(query.limit())
                .map(PlaceInList::of)
                .toList();
        var more = top.scoreDocs.length > query.limit();
        return new Found(
                top.totalHits.value(),
                places.stream()
                        .map(place -> new Found.Hit(place.story(), place.score()))
                        .toList(),
                more ? places.getLast().toString() : null);
    }

    @Override
    public SearchState state() {
        try {
            var index = keeper.index(Duration.ZERO);
            var documents = index.isEmpty()
                    ? 0
                    : index.get().search(searcher -> searcher.getIndexReader().numDocs());
            return new SearchState(keeper.phase(), documents, keeper.behind(COUNTED));
        } catch (AlreadyClosedException e) {
            return new SearchState(SearchState.Phase.CLOSED, 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<SearchState> catchUp() {
        return alone(keeper::catchUp);
    }

    @Override
    public Outcome<SearchState> rebuild(LongConsumer progress) {
        return alone(() -> keeper.rebuild(progress));
    }

    private Outcome<SearchState> alone(Work work) {
        try {
            work.run();
            return Outcome.done(state());
        } catch (LockObtainFailedException e) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "search.index.busy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        while (running) {
            try {
                step();
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void step() throws InterruptedException {
        try {
            if (!keeper.step()) {
                alarm.await();
            }
        } catch (LockObtainFailedException e) {
            LOG.warn("search: another process has the index; waiting for it");
            alarm.await(PAUSE);
        } catch (IOException | RuntimeException e) {
            if (running) {
                LOG.errorf(e, "search: the index could not follow; trying again");
                alarm.await(PAUSE);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
