package broadsheet.readertag;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Member;
import broadsheet.member.Standing;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.readertag.ReaderTag.State;
import broadsheet.rules.StatementId;
import broadsheet.site.Reader;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.tag.Tags;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ReaderTagIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final AtomicLong MEMBERS = new AtomicLong(40_000_000);
    private static final StatementId STATEMENT = new StatementId(9);

    @TestHTTPResource("/")
    URI site;

    @Inject
    ReaderTags tags;

    @Inject
    OwnReaderTags own;

    @Inject
    Tags names;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    private Paper paper;
    private long story;

    @BeforeEach
    void aStory() {
        paper = Samples.paper(publications);
        story = published("夜班電車延長行駛到凌晨兩點", "據知情人士透露，夜班電車將延長行駛。鯨港市交通局表示，票價不變。");
    }

    private long published(String headline, String text) {
        return published(headline, text, "票價");
    }

    private long published(String headline, String text, String tag) {
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
                List.of(tag),
                List.of(),
                5);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft =
                stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR)
                .orThrow()
                .id();
    }

    private static Member member(int days) {
        var id = MEMBERS.incrementAndGet();
        var since = Instant.now().minus(Duration.ofDays(days));
        return new Member(id, "讀者" + id, since, new Standing.Active(), null);
    }

    private ReaderTag only() {
        assertThat(tags.all(story)).hasSize(1);
        return tags.all(story).getFirst();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    @Test
    void aTagIsShownWhenEnoughMembersAgree() {
        assertThat(tags.propose(story, "夜班電車", member(60)).orThrow().shown()).isFalse();
        assertThat(tags.shown(story)).isEmpty();
        assertThat(tags.propose(story, " #夜班电车 ", member(60)).orThrow().shown()).isFalse();
        assertThat(tags.propose(story, "夜班電車", member(60)).orThrow().shown()).isTrue();
        assertThat(tags.shown(story)).extracting(ReaderTag::tag).containsExactly("夜班電車");
        assertThat(only().voices()).isEqualTo(3);
        var reader = new Reader(site);
        Eventually.within(
                SOON,
                () -> !reader.page("/story/" + story).select(".by-readers a").isEmpty());
        var link = reader.page("/story/" + story).select(".by-readers a").attr("href");
        assertThat(reader.page(link).select("a[href=/story/" + story + "]")).isNotEmpty();
        assertThat(new ApiClient(site).get("/api/stories/" + story + "/tags").text("/readerTags/0/tag"))
                .isEqualTo("夜班電車");
    }

    @Test
    void aWholeWordBeforeUnknownCharactersIsTaken() {
        story = published("央行升息半碼", "理事會今天開會。");
        assertThat(codes(tags.propose(story, "央行", member(60)))).isEmpty();
    }

    @Test
    void whatThePaperHasUnderAnotherNameIsThePapers() {
        story = published("台積電擴廠", "台積電今天宣布擴廠。", "台積電");
        Eventually.within(SOON, () -> names.find("台積電").isPresent());
        assertThat(tags.propose(story, "TSMC", member(60)).orThrow().papers()).isTrue();
        assertThat(tags.propose(story, "臺積電", member(60)).orThrow().papers()).isTrue();
    }

    @Test
    void oneMemberIsNeverEnoughAndCountsOnce() {
        var one = member(4_000);
        for (int i = 0; i < 5; i++) {
            assertThat(tags.propose(story, "夜班電車", one).orThrow().shown()).isFalse();
        }
        assertThat(only().voices()).isEqualTo(1);
        assertThat(only().weight()).isLessThanOrEqualTo(2);
    }

    @Test
    void manyFreshAccountsWeighLittle() {
        for (int i = 0; i < 9; i++) {
            assertThat(tags.propose(story, "夜班電車", member(0)).orThrow().shown()).isFalse();
        }
        assertThat(tags.propose(story, "夜班電車", member(0)).orThrow().shown()).isTrue();
    }

    @Test
    void manyAtTheSameTimeAreCountedOnceEach() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                executor.execute(() -> tags.propose(story, "夜班電車", member(60)));
            }
        }
        assertThat(only().voices()).isEqualTo(32);
        assertThat(only().state()).isEqualTo(State.SHOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "情人, readertag.piece",
        "天氣, readertag.off-subject",
        "的, readertag.length",
        "哈哈哈哈, readertag.meaningless",
        "12345, readertag.meaningless",
        "王八蛋, readertag.abusive",
        "電車<script>, readertag.meaningless",
        "'電車\u202e倒', readertag.meaningless",
        "一二三四五六七八九十一二三四五六七八九十一, readertag.length"
    })
    void whatCannotBeATagIsRefusedAtOnceAndNothingIsKept(String tag, String code) {
        assertThat(codes(tags.propose(story, tag, member(60)))).containsExactly(code);
        assertThat(tags.all(story)).isEmpty();
    }

    @Test
    void whatThePaperHasCountsAsThePapers() {
        assertThat(tags.propose(story, "票价", member(0)).orThrow().papers()).isTrue();
        assertThat(tags.all(story)).isEmpty();
    }

    @Test
    void anEditorAgreesOrDeclinesAtOnce() {
        tags.propose(story, "夜班電車", member(0)).orThrow();
        assertThat(tags.agree(only().id(), Samples.EDITOR).orThrow().state()).isEqualTo(State.SHOWN);
        assertThat(codes(tags.decline(only().id(), Samples.EDITOR))).containsExactly("readertag.needs-statement");
        var other = published("港區步道重新開放", "港區步道星期六重新開放。");
        tags.propose(other, "步道", member(0)).orThrow();
        var proposed = tags.all(other).getFirst();
        assertThat(tags.decline(proposed.id(), Samples.EDITOR).orThrow().state())
                .isEqualTo(State.DECLINED);
        assertThat(codes(tags.propose(other, "步道", member(60)))).containsExactly("readertag.decided");
    }

    @Test
    void aMeasureNamesItsStatementAndUndoingItBringsTheTagBack() {
        tags.propose(story, "夜班電車", member(0)).orThrow();
        tags.agree(only().id(), Samples.EDITOR).orThrow();
        assertThat(tags.hold(only().id(), STATEMENT, "R3").orThrow().state()).isEqualTo(State.HELD);
        assertThat(tags.remove(only().id(), STATEMENT, "R3").orThrow().state()).isEqualTo(State.REMOVED);
        assertThat(tags.shown(story)).isEmpty();
        assertThat(codes(tags.propose(story, "夜班電車", member(60)))).containsExactly("readertag.decided");
        assertThat(codes(tags.agree(only().id(), Samples.EDITOR))).containsExactly("readertag.judged");
        assertThat(tags.restore(only().id(), STATEMENT).orThrow().state()).isEqualTo(State.SHOWN);
    }

    @Test
    void aMemberHasFiveTagsAStoryAndTakesAVoiceBack() {
        var one = member(60);
        story = published("五家公司的電車", "Alpha、Bravo、Charlie、Delta、Echo 和 Foxtrot 都來投標。");
        for (var tag : List.of("Alpha", "Bravo", "Charlie", "Delta", "Echo")) {
            tags.propose(story, tag, one).orThrow();
        }
        assertThat(codes(tags.propose(story, "Foxtrot", one))).containsExactly("readertag.enough");
        var first = tags.all(story).getFirst();
        tags.withdraw(first.id(), one.id());
        assertThat(tags.find(first.id()).orElseThrow().voices()).isZero();
    }

    @Test
    void whoLeavesTakesTheVoicesAlong() {
        var one = member(60);
        tags.propose(story, "夜班電車", one).orThrow();
        assertThat((List<?>) own.of(one.id())).hasSize(1);
        own.erase(one.id(), false);
        assertThat((List<?>) own.of(one.id())).isEmpty();
        assertThat(tags.all(story)).isEmpty();
    }
}
