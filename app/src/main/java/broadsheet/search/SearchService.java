package broadsheet.search;

import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.StoryEngine.Asked;
import broadsheet.search.index.IndexWorker;
import broadsheet.search.index.Question;
import broadsheet.search.index.RebuildAsked;
import broadsheet.search.index.SearchConfig;
import broadsheet.search.index.SearchState;
import broadsheet.search.missed.Misses;
import broadsheet.search.words.ReaderText;
import broadsheet.search.words.Spelling;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.StoryCard;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Searches, and keeps the index going while the paper serves.
@Singleton
final class SearchService implements Search {
    private static final Duration OPENING = Duration.ofSeconds(5);
    private static final int MEANT = 3;
    private static final int NEARLY = 40;
    private static final int HEADLINES = 4;

    private final StoryKeeper keeper;
    private final IndexWorker worker;
    private final Stories stories;
    private final Publications publications;
    private final TwinFolding folding;
    private final Misses misses;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean serving;

    SearchService(
            StoryKeeper keeper,
            SearchConfig config,
            Stories stories,
            Publications publications,
            TwinFolding folding,
            Misses misses,
            Database database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.keeper = keeper;
        this.stories = stories;
        this.publications = publications;
        this.folding = folding;
        this.misses = misses;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.serving = serving;
        worker = new IndexWorker(keeper.keeper(), "search", config.poll());
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            worker.start();
        }
    }

    void hear(@Observes StoriesChanged event) {
        worker.hear();
    }

    void hear(@Observes RebuildAsked event) {
        worker.hear();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        worker.stop();
    }

    @Override
    public Found find(SearchQuery query) {
        var asked = asked(query);
        var found = ask(Found.NOTHING, engine -> {
            var page = engine.find(asked);
            var hits = folding.folded(engine, asked, page.hits());
            return new Found(page.total(), page.loose(), hits, page.facets(), page.next());
        });
        if (query.after() == null && !asked.text().wordless() && (found.total() == 0 || found.loose())) {
            misses.count(query.text());
        }
        return found;
    }

    private Asked asked(SearchQuery query) {
        var text = ReaderText.of(query.text());
        var limits = query.limits().and(text.limits());
        var named = limits.paper();
        var paper = named == null ? query.paperId() : Long.valueOf(paper(named));
        return new Asked(text, limits, paper, query.order(), query.after(), query.limit(), clock.instant());
    }

    /// By slug or by name; a paper that is none has no stories.
    private long paper(String named) {
        return publications.papers().stream()
                .filter(paper -> paper.slug().value().equalsIgnoreCase(named)
                        || paper.name().equals(named))
                .findFirst()
                .map(Paper::id)
                .orElse(-1L);
    }

    @Override
    public List<String> meant(SearchQuery query) {
        var asked = asked(query).all(1);
        var words = asked.text().wanted();
        var meant = new ArrayList<String>();
        for (var word : words.size() > MEANT ? List.<String>of() : words) {
            var near = ask(List.<Long>of(), engine -> engine.nearly(word, NEARLY));
            var headlines = near.isEmpty() ? List.<String>of() : headlines(near);
            for (var candidate : Spelling.candidates(word, headlines)) {
                var whole = query.text().replace(word, candidate);
                if (meant.size() < MEANT && finds(query, whole)) {
                    meant.add(whole);
                }
            }
        }
        return meant;
    }

    private List<String> headlines(List<Long> ids) {
        return stories.cards(ids).stream().map(StoryCard::headline).toList();
    }

    private boolean finds(SearchQuery query, String text) {
        var other = asked(new SearchQuery(text, query.paperId(), query.limits(), query.order(), null, 1));
        var page = ask(StoryEngine.Page.NOTHING, engine -> engine.find(other));
        return page.total() > 0 && !page.loose();
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        var text = typed.strip();
        var labels = ask(List.<Suggestion>of(), engine -> engine.beginnings(text, limit));
        var suggestions = new ArrayList<>(labels);
        var query = new SearchQuery(text, null, null, Math.max(1, Math.min(HEADLINES, limit)));
        var page = ask(StoryEngine.Page.NOTHING, engine -> engine.find(asked(query)));
        if (!page.loose() && !page.hits().isEmpty() && suggestions.size() < limit) {
            headlines(page.hits().stream().map(StoryEngine.Placed::story).toList()).stream()
                    .map(headline -> new Suggestion(Suggestion.Kind.HEADLINE, headline))
                    .limit(limit - (long) suggestions.size())
                    .forEach(suggestions::add);
        }
        return suggestions;
    }

    private <R> R ask(R without, Question<StoryEngine, R> question) {
        try {
            return keeper.keeper().ask(serving ? OPENING : Duration.ZERO, without, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SearchState state() {
        try {
            return keeper.keeper().state();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<SearchState> catchUp() {
        return worker.alone(keeper.keeper()::catchUp);
    }

    @Override
    public Outcome<SearchState> rebuild(LongConsumer progress) {
        return worker.alone(() -> keeper.keeper().rebuild(progress));
    }

    @Override
    public void askForRebuild() {
        var _ = database.transaction(() -> {
            outbox.append(new RebuildAsked());
            return true;
        });
    }
}
