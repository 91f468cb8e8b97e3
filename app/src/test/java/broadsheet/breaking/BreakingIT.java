package broadsheet.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class BreakingIT {
    private static final Actor EDITOR = new Actor(7L, "王編輯");
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    BreakingNews news;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Database database;

    @Inject
    BreakingStore store;

    @Inject
    BreakingChecks checks;

    @Inject
    Outbox outbox;

    @AfterEach
    void nothingRuns() {
        news.recent(null, null, 100).items().forEach(entry -> news.end(entry.id(), EDITOR));
    }

    @Test
    void anEntryStandsOverItsPapersOnly() {
        var daily = Samples.paper(publications);
        var business = Samples.paper(publications);
        var one = announce("捷運板南線恢復通車", Set.of(daily.id()));
        var all = announce("氣象署發布海上颱風警報", Set.of());

        Eventually.within(SOON, () -> ids(business).equals(List.of(all)));
        assertThat(ids(daily)).containsExactly(all, one);
        var entry = news.find(one).orElseThrow();
        assertThat(entry.owner()).isEqualTo(EDITOR);
        assertThat(entry.papers()).containsExactly(daily.id());
    }

    @Test
    void anEntryGoesByItselfAtItsEnd() {
        var paper = Samples.paper(publications);
        var id = announce("央行記者會登場", Set.of(paper.id()));
        var later = Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofMinutes(9)), ZoneOffset.UTC);
        assertThat(at(later).current(paper.id())).hasSize(1);
        assertThat(at(Clock.offset(later, Duration.ofMinutes(2))).current(paper.id()))
                .isEmpty();
        assertThat(news.recent(paper.id(), null, 10).items())
                .extracting(Breaking::id)
                .contains(id);
    }

    @Test
    void whoEndedItIsKept() {
        var paper = Samples.paper(publications);
        var id = announce("股市開盤重挫", Set.of(paper.id()));
        Eventually.within(SOON, () -> ids(paper).equals(List.of(id)));

        var chief = new Actor(8L, "陳主任");
        assertThat(news.end(id, chief).orThrow().ended())
                .isNotNull()
                .satisfies(ending -> assertThat(ending.by()).isEqualTo(chief));
        Eventually.within(SOON, () -> ids(paper).isEmpty());
        assertThat(news.end(id, EDITOR).orThrow().ended())
                .satisfies(ending -> assertThat(ending.by()).isEqualTo(chief));
        assertThat(codes(news.end(Long.MAX_VALUE, EDITOR))).containsExactly("breaking.unknown");
    }

    @Test
    void aHeadlineDoesNotOutliveItsStory() {
        var paper = Samples.paper(publications);
        var story = Samples.published(stories, paper, "行政院宣布明日停班停課");
        var id = news.announce(new NewBreaking("明日停班停課", story.id(), Set.of(paper.id()), inMinutes(10)), EDITOR)
                .orThrow()
                .id();
        Eventually.within(SOON, () -> ids(paper).equals(List.of(id)));

        stories.withdraw(story.id(), story.version(), "消息有誤，尚未宣布", EDITOR).orThrow();
        Eventually.within(SOON, () -> ids(paper).isEmpty());
        assertThat(news.find(id).orElseThrow().ended())
                .satisfies(ending -> assertThat(ending.by().name()).isEqualTo("story withdrawn"));
    }

    @Test
    void whatBreaksARuleIsRefusedWithItsField() {
        var draft = stories.create(StoryDraft.in(place(Samples.paper(publications)), Samples.content("草稿")), EDITOR)
                .orThrow();
        assertThat(codes(announce(" ", null, Set.of(), inMinutes(10)))).containsExactly("breaking.headline.missing");
        assertThat(codes(announce("字".repeat(81), null, Set.of(), inMinutes(10))))
                .containsExactly("breaking.headline.long");
        assertThat(codes(announce("兩\n行", null, Set.of(), inMinutes(10)))).containsExactly("breaking.headline.line");
        assertThat(codes(announce("太短", null, Set.of(), inMinutes(0)))).containsExactly("breaking.expires.range");
        assertThat(codes(announce("太長", null, Set.of(), inMinutes(24 * 60 + 1))))
                .containsExactly("breaking.expires.range");
        assertThat(codes(announce("哪份報紙", null, Set.of(-1L), inMinutes(10)))).containsExactly("breaking.paper.unknown");
        assertThat(codes(announce("還是草稿", draft.id(), Set.of(), inMinutes(10))))
                .containsExactly("breaking.story.unknown");
        assertThat(announce("字".repeat(80), null, Set.of(), inMinutes(10))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theListIsReadInPages() {
        var paper = Samples.paper(publications);
        var first = announce("一", Set.of(paper.id()));
        var second = announce("二", Set.of(paper.id()));
        var third = announce("三", Set.of(paper.id()));

        var page = news.recent(paper.id(), null, 2);
        assertThat(page.items()).extracting(Breaking::id).containsExactly(third, second);
        assertThat(news.recent(paper.id(), page.next(), 2).items().getFirst().id())
                .isEqualTo(first);
    }

    @Test
    void thereIsAnEndToWhatRunsAtOnce() {
        var paper = Samples.paper(publications);
        for (int i = 0; i < 20; i++) {
            announce("第 " + i + " 則", Set.of(paper.id()));
        }
        assertThat(codes(announce("再一則", null, Set.of(paper.id()), inMinutes(10))))
                .containsExactly("breaking.too-many");
    }

    private BreakingNews at(Clock clock) {
        return new BreakingService(database, store, checks, outbox, clock);
    }

    private long announce(String headline, Set<Long> papers) {
        return announce(headline, null, papers, inMinutes(10)).orThrow().id();
    }

    private Outcome<Breaking> announce(String headline, @Nullable Long story, Set<Long> papers, Instant expires) {
        return news.announce(new NewBreaking(headline, story, papers, expires), EDITOR);
    }

    private static Instant inMinutes(int minutes) {
        return Clock.systemUTC().instant().plus(Duration.ofMinutes(minutes));
    }

    private List<Long> ids(Paper paper) {
        return news.current(paper.id()).stream().map(Breaking::id).toList();
    }

    private static Place place(Paper paper) {
        return new Place(paper.id(), paper.sections().getFirst().id());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
