package broadsheet.newsroom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Statements;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.publication.Paper;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class DeskIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    @Inject
    DeskLists lists;

    private Paper paper;
    private Staff reporter;
    private Staff editor;
    private FormClient desk;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        reporter = bed.staff("王記者", Role.REPORTER, paper);
        editor = bed.staff("林編輯", Role.EDITOR, paper);
        desk = DeskBed.browser(site, editor);
    }

    private Story draft(String headline) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        return stories.create(StoryDraft.in(place, Samples.content(headline)), reporter.actor())
                .orThrow();
    }

    @Test
    void theDeskShowsStoriesByStateWithTheirNumbers() {
        draft("草稿一");
        draft("草稿二");
        Samples.published(stories, paper, "刊出一");
        var page = desk.get("/newsroom/?paper=" + paper.slug());
        assertThat(page.page().select("tbody th a").eachText()).containsExactlyInAnyOrder("草稿一", "草稿二", "刊出一");
        assertThat(page.page().select(".states a").eachText()).contains("草稿 2", "已刊出 1", "送審 0");
        var drafts = desk.get("/newsroom/?paper=" + paper.slug() + "&status=draft");
        assertThat(drafts.page().select("tbody th a").eachText()).containsExactly("草稿二", "草稿一");
        assertThat(drafts.text()).contains("王記者");
        var day = desk.get("/newsroom/?paper=" + paper.slug() + "&day=2001-01-01");
        assertThat(day.text()).contains("沒有符合的報導");
    }

    @Test
    void storiesOfOtherPapersAreNotShown() {
        draft("別人的草稿");
        var stranger = DeskBed.browser(site, bed.staff("外人", Role.EDITOR, bed.paper()));
        assertThat(stranger.get("/newsroom/").text()).doesNotContain("別人的草稿");
        assertThat(stranger.get("/newsroom/?paper=" + paper.slug()).text()).doesNotContain("別人的草稿");
        assertThat(stranger.get("/newsroom/log").text()).doesNotContain("王記者");
    }

    @Test
    void theListGoesOnWhereThePageEnds() {
        for (int i = 0; i < 60; i++) {
            draft("第 " + i + " 則");
        }
        var first = desk.get("/newsroom/?paper=" + paper.slug());
        var next = first.page().select("a[rel=next]").attr("href");
        var seen = new ArrayList<>(first.page().select("tbody th a").eachText());
        seen.addAll(desk.get(next).page().select("tbody th a").eachText());
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aPersonFindsWhatIsAssignedToHim() {
        var mine = draft("分給我的");
        draft("不是我的");
        var planned = desk.post(
                "/newsroom/stories/" + mine.id() + "/plan",
                Map.of("assigned", "" + reporter.id(), "due", "2026-11-24T18:00", "length", "800", "note", "要附圖"));
        assertThat(planned.status()).as(planned.text()).isEqualTo(303);
        var page = desk.get("/newsroom/?paper=" + paper.slug() + "&person=" + reporter.id());
        assertThat(page.page().select("tbody th a").eachText()).containsExactly("分給我的");
        assertThat(page.page().select("tbody tr").text()).contains("王記者", "800 字", "截稿 2026年11月24日 18:00");
        assertThat(desk.get("/newsroom/log").text()).contains("規畫：報導 " + mine.id(), "要附圖");
    }

    @Test
    void aViewIsSavedUnderAName() {
        var saved = desk.post(
                "/newsroom/views", Map.of("name", "今晚的稿", "paper", paper.slug().value(), "status", "draft"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.get("/newsroom/").page().select(".views li a").attr("href"))
                .isEqualTo("/newsroom/?paper=" + paper.slug() + "&status=draft");
        assertThat(desk.post("/newsroom/views", Map.of("name", "")).status()).isEqualTo(422);
        desk.post("/newsroom/views/forget", Map.of("name", "今晚的稿"));
        assertThat(desk.get("/newsroom/").page().select(".views li")).isEmpty();
    }

    @Test
    void aListCostsTheSameStatementsWhateverItHolds() {
        draft("一");
        var few = Statements.fewest(() -> lists.list(editor, Filter.of(null, null, null, null, null), null, 50));
        for (int i = 0; i < 20; i++) {
            draft("第 " + i + " 則");
        }
        var many = Statements.fewest(() -> lists.list(editor, Filter.of(null, null, null, null, null), null, 50));
        assertThat(many).isEqualTo(few).isEqualTo(1);
    }
}
