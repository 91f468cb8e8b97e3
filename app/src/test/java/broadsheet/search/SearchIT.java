package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.body.Body;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Publications;
import broadsheet.search.index.IndexKeeper;
import broadsheet.search.index.SearchConfig;
import broadsheet.search.index.SearchState.Phase;
import broadsheet.search.words.Limits;
import broadsheet.search.words.ReaderText;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.LockObtainFailedException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class SearchIT {
    private static final Actor TEST = Actor.program("test");

    @Inject
    Stories stories;

    @Inject
    Search search;

    @Inject
    Publications publications;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private Place place = new Place(0, 0);

    @BeforeEach
    void paper() {
        var slug = "search-" + System.nanoTime();
        var paper = publications.add(NewPaper.named(slug, "搜尋報")).orThrow();
        var section = publications.addSection(paper.id(), "life", "生活").orThrow();
        place = new Place(paper.id(), section.id());
    }

    @Test
    void aStoryIsFoundWithinASecondOfItsPublicationAndGoneAfterItsWithdrawal() {
        var draft = create("沙崙算力中心啟用");
        assertThat(find("沙崙算力中心")).isEmpty();

        var began = System.nanoTime();
        var published = stories.publish(draft.id(), draft.version(), TEST).orThrow();
        await(() -> find("沙崙算力中心").equals(List.of(draft.id())));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));

        var corrected = stories.correct(draft.id(), published.version(), draft("安平漁港啟用"), "地點有誤，已更正。", TEST)
                .orThrow();
        await(() -> find("安平漁港").equals(List.of(draft.id())));
        assertThat(find("沙崙算力中心")).isEmpty();

        stories.withdraw(draft.id(), corrected.version(), "重複刊出，撤下。", TEST).orThrow();
        await(() -> find("安平漁港").isEmpty());
    }

    @Test
    void whatACrashKeptFromTheIndexIsTakenInAfterwards() throws IOException {
        var before = publish("停電之前刊出");
        var first = keeper(folder);
        first.catchUp();
        assertThat(found(first, "停電")).containsExactly(before);

        var after = publish("停電之際刊出");
        await(() -> stepped(first).equals(Set.of(before, after)));

        var second = keeper(asAfterACrash(folder)); // what was not committed is lost
        await(() -> stepped(second).equals(Set.of(before, after)));
        assertThat(second.state().phase()).isEqualTo(Phase.FOLLOWING);
        second.stop();
        first.stop();
    }

    /// The files as they are at this moment.
    private static Path asAfterACrash(Path folder) throws IOException {
        var copy = Files.createTempDirectory(folder, "crash");
        var from = folder.resolve("stories");
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve("stories").resolve(from.relativize(file)));
            }
        }
        return copy;
    }

    @Test
    void anIndexThatIsLostBrokenOldOrOfAnotherDatabaseIsMadeAnew() throws IOException {
        var id = publish("索引重建測試");
        var first = keeper(folder);
        first.catchUp();
        first.stop();

        var generation = folder.resolve("stories/g1");
        try (var files = Files.list(generation)) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().startsWith("segments")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        var broken = keeper(folder);
        broken.step();
        assertThat(found(broken, "索引重建")).containsExactly(id);
        broken.stop();

        var old = keeper(folder, Clock.offset(clock, Duration.ofDays(11)));
        old.step();
        assertThat(found(old, "索引重建")).containsExactly(id);
        old.stop();

        try (var ahead = LuceneStories.open(generation)) {
            ahead.commit(new Outbox.Place(Long.MAX_VALUE, 1), clock.instant());
        }
        var other = keeper(folder);
        other.step();
        other.catchUp();
        assertThat(found(other, "索引重建")).containsExactly(id);
        other.stop();
    }

    @Test
    void onlyOneProcessHasTheIndex() throws IOException {
        var first = keeper(folder);
        first.step();
        var second = keeper(folder);
        Assertions.assertThatThrownBy(second::step).isInstanceOf(LockObtainFailedException.class);
        assertThat(second.state().phase()).isEqualTo(Phase.ELSEWHERE);
        first.stop();
        second.step();
        assertThat(second.state().phase()).isEqualTo(Phase.FOLLOWING);
        second.stop();
    }

    @Test
    void aRebuildTellsItsProgressAndKeepsEverything() {
        var id = publish("全部重讀");
        var told = new ArrayList<Long>();
        var state = search.rebuild(told::add);
        assertThat(state).isInstanceOf(Outcome.Done.class);
        assertThat(told).isNotEmpty();
        assertThat(find("全部重讀")).containsExactly(id);
        publish("之後又刊");
        await(() -> find("之後又刊").size() == 1);
        assertThat(search.state().phase()).isEqualTo(Phase.FOLLOWING);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndex() throws IOException {
        var id = publish("重建失敗");
        var keeper = keeper(folder);
        keeper.catchUp();
        Assertions.assertThatThrownBy(() -> keeper.rebuild(read -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        keeper.step();
        assertThat(found(keeper, "重建失敗")).containsExactly(id);
        keeper.stop();
    }

    private IndexKeeper<Story, StoryEngine> keeper(Path at) {
        return keeper(at, clock);
    }

    private IndexKeeper<Story, StoryEngine> keeper(Path at, Clock time) {
        return new IndexKeeper<>(StoryKeeper.kind(stories), new Settings(at), outbox, time);
    }

    private List<Long> found(IndexKeeper<Story, StoryEngine> keeper, String text) throws IOException {
        var asked = new StoryEngine.Asked(
                ReaderText.of(text), Limits.NONE, place.paperId(), SearchQuery.Order.BEST, null, 10, clock.instant());
        var page = keeper.engine(Duration.ZERO).orElseThrow().find(asked);
        return page.loose()
                ? List.of()
                : page.hits().stream().map(StoryEngine.Placed::story).toList();
    }

    private List<Long> find(String text) {
        var found = search.find(new SearchQuery(text, place.paperId(), null, 10));
        return found.loose()
                ? List.of()
                : found.hits().stream().map(Found.Hit::story).toList();
    }

    private long publish(String headline) {
        var published = new Stories.NewStory(draft(headline), Instant.parse("2026-11-24T00:00:00Z"), null);
        return stories.createAll(List.of(published), TEST).getFirst();
    }

    private Story create(String headline) {
        return stories.create(draft(headline), TEST).orThrow();
    }

    private StoryDraft draft(String headline) {
        return StoryDraft.in(
                place,
                new StoryContent(
                        "zh-Hant-TW",
                        null,
                        headline,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Body.ofParagraphs(List.of("內文。")),
                        List.of(),
                        List.of(),
                        List.of(),
                        5));
    }

    /// What the keeper finds after a step. It takes in nothing past a transaction that others have open.
    private Set<Long> stepped(IndexKeeper<Story, StoryEngine> keeper) {
        try {
            keeper.step();
            return Set.copyOf(found(keeper, "停電"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private record Settings(Path at) implements SearchConfig {
        @Override
        public Optional<Path> folder() {
            return Optional.of(at);
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration commitEvery() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration stale() {
            return Duration.ofDays(10);
        }
    }
}
