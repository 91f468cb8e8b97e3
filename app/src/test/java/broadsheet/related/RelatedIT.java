package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Statements;
import broadsheet.body.Body;
import broadsheet.embedding.Embeddings;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.search.Found;
import broadsheet.search.Neighbours;
import broadsheet.story.FurtherReading;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.story.follow.StoryFollowing.Services;
import broadsheet.twin.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RelatedIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Inject
    RelatedNews related;

    @Inject
    RelatedDesk desk;

    @Inject
    RelatedStore store;

    @Inject
    Services services;

    @Inject
    Neighbours words;

    @Inject
    Embeddings meanings;

    @Inject
    Twins twins;

    @Inject
    PaperRules rules;

    @Inject
    Database database;

    @Test
    void whatStandsUnderAStoryIsKnownBeforeAnyoneReadsItAndFollowsItsNeighbours() {
        var paper = Samples.paper(publications);
        var bridge = published(paper, "跨海吊橋鋼纜更換完工", "跨海吊橋更換二十四條鋼纜，工程人員在海風裡工作三個月，今天開放機車通行。");
        var toll = published(paper, "跨海吊橋下月恢復收費", "跨海吊橋鋼纜更換後下月恢復收費，在地居民憑證免費，遊客搭接駁車可少等一班。");
        Eventually.within(SOON, () -> shows(bridge, toll) && shows(toll, bridge));
        assertThat(Statements.fewest(() -> related.ready(bridge))).isZero();

        stories.withdraw(toll.id(), toll.version(), "收費日期有誤，查證後再刊。", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> !shows(bridge, toll));
    }

    @Test
    void aPaperDecidesWhereItsStoriesMayStand() {
        var paper = Samples.paper(publications);
        var sister = Samples.paper(publications);
        var lamp = published(paper, "燈塔管理員退休留下日誌", "燈塔管理員退休，三十年的日誌捐給文史館，記著每一次霧笛和每一艘擱淺的船。");
        var book = published(sister, "文史館展出燈塔日誌", "文史館展出燈塔日誌，泛黃紙頁記著霧笛次數，策展人請來擱淺船員的後代朗讀。");
        Eventually.within(SOON, () -> shows(lamp, book));
        desk.decide(sister.id(), Stands.OWN).orThrow();
        assertThat(related.mayStand(sister.id(), paper.id())).isFalse();
        Eventually.within(SOON, () -> !shows(lamp, book));
        assertThat(related.of(lamp, 10)).extracting(one -> one.story().id()).doesNotContain(book.id());
        assertThat(desk.stands(sister.id())).isEqualTo(Stands.OWN);
    }

    @Test
    void aCheckOfTheArchiveFindsNothingWrongButPicksThatLeadNowhere() {
        var paper = Samples.paper(publications);
        var gone = published(paper, "舊港倉庫將改建旅館", "舊港倉庫將改建旅館，居民說月台遺跡不該拆。");
        var picking = draft(
                paper,
                "舊港倉庫保留月台",
                "舊港倉庫確定保留月台遺跡，旅館改建案退回重審，居民在牆上貼滿感謝字條。",
                List.of(FurtherReading.inside(gone.id()), FurtherReading.inside(999_999_999L)));
        var shown =
                stories.publish(picking.id(), picking.version(), Samples.EDITOR).orThrow();
        stories.withdraw(gone.id(), gone.version(), "改建案細節有誤。", Samples.EDITOR).orThrow();
        Eventually.within(SOON, () -> related.ready(shown).stream().noneMatch(one -> one.story() == gone.id()));

        assertThat(desk.deadPicks(shown))
                .containsExactlyInAnyOrder(
                        new RelatedDesk.DeadPick(shown.id(), gone.id(), "withdrawn"),
                        new RelatedDesk.DeadPick(shown.id(), 999_999_999L, "missing"));
        // Other tests' stories come and go meanwhile: until a check has found a quiet moment.
        Eventually.within(SOON, () -> desk.check().violated() == 0);
        var check = desk.lastCheck().orElseThrow();
        assertThat(check.ended()).isNotNull();
        assertThat(check.stories()).isPositive();
        assertThat(desk.deadPicks(1_000)).contains(new RelatedDesk.DeadPick(shown.id(), gone.id(), "withdrawn"));
    }

    @Test
    void suggestionsLeaveOutWhatIsPickedAlready() {
        var paper = Samples.paper(publications);
        var one = published(paper, "梯田復耕首季收成", "梯田復耕首季收成，志工用打穀機打下三百公斤黑糯米，水圳也重新通水。");
        var two = published(paper, "梯田水圳重新通水", "梯田水圳荒廢十年後重新通水，志工清出的石頭疊成護岸，黑糯米可以插秧了。");
        var writing = draft(paper, "梯田復耕邁入第二年", "梯田復耕邁入第二年，水圳與黑糯米都有了認養人。", List.of(FurtherReading.inside(one.id())));
        Eventually.within(SOON, () -> ids(desk.suggestions(writing, 12)).contains(two.id()));
        assertThat(ids(desk.suggestions(writing, 12))).doesNotContain(one.id(), writing.id());
    }

    @Test
    void whileNeighboursAreSoughtNothingIsWrittenThatFollowersOfTheOutboxWaitFor() {
        var story = published(Samples.paper(publications), "氣象站搬家", "山頂氣象站搬家，百年紀錄一天不斷，兩套儀器並行半年後才停用舊站。");
        var sought = new AtomicInteger();
        var writing = new AtomicInteger();
        var watched = new Neighbours() {
            @Override
            public List<Found.Hit> near(Story one, @Nullable Duration apart, int limit) {
                sought.incrementAndGet();
                writing.addAndGet(isWriting() ? 1 : 0);
                return words.near(one, apart, limit);
            }

            @Override
            public boolean reached(Outbox.Place place) {
                return words.reached(place);
            }
        };
        var follower = new RelatedFollower(
                services, store, watched, new RelatedSeeker(watched, meanings, stories, twins, rules));
        Eventually.within(SOON, () -> {
            store.due(List.of(story.id()));
            follower.step();
            return sought.get() > 0;
        });
        assertThat(writing).hasValue(0);
    }

    private boolean isWriting() {
        return database.use(handle -> handle.createQuery("select pg_current_xact_id_if_assigned() is not null")
                .mapTo(Boolean.class)
                .one());
    }

    private static List<Long> ids(List<Related> found) {
        return found.stream().map(one -> one.story().id()).toList();
    }

    private boolean shows(Story story, Story other) {
        return related.ready(story).stream().map(Neighbour::story).anyMatch(id -> id == other.id());
    }

    private Story published(Paper paper, String headline, String text) {
        var draft = draft(paper, headline, text, List.of());
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private Story draft(Paper paper, String headline, String text, List<FurtherReading> picks) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of(),
                picks,
                5);
        return stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
    }
}
