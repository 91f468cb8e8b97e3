package broadsheet.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.search.missed.Misses;
import broadsheet.site.Reader;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The search page as a reader without script has it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class SearchPagesIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Search search;

    @Inject
    Misses misses;

    private Reader reader;
    private Paper paper;

    @BeforeEach
    void aPaper() {
        reader = new Reader(site);
        paper = Samples.paper(publications);
    }

    @Test
    void whatMatchedIsMarkedInTheScriptOfTheReader() {
        var story = published("臺灣鯨豚協會公布擱淺紀錄", "協會說，２０２６年擱淺二十三起，志工在沙灘守夜。");
        found("鯨豚協會", 1);
        var page = page("台湾鲸豚 23起");
        assertThat(page.select("a[href=/story/" + story.id() + "] mark").eachText())
                .containsExactly("臺灣鯨豚");
        assertThat(page.select(".hit .teaser mark").eachText()).contains("二十三");

        var simplified = reader.page("/zh-hans/search?q=" + encoded("台湾鲸豚") + "&paper=" + paper.slug());
        assertThat(simplified.select("h2 mark").text()).isEqualTo("台湾鲸豚");
    }

    @Test
    void aSearchIsNarrowedByPaperTimeTagAndByline() {
        published("藻礁調查一", "藻礁調查隊下水。", List.of("藻礁", "海洋"));
        published("藻礁調查二", "藻礁調查隊上岸。", List.of("藻礁", "海洋"));
        var other = published("藻礁調查三", "藻礁調查隊開會。", List.of("會議"));
        found("藻礁調查", 3);
        var page = page("藻礁調查");
        assertThat(page.select(".facets a").eachText()).contains("過去一天", "海洋");
        var narrowed = reader.page(page.select(".facets a:containsOwn(海洋)").attr("href"));
        assertThat(narrowed.select(".hit")).hasSize(2);
        assertThat(narrowed.select("input[name=tag]").val()).isEqualTo("海洋");

        assertThat(page("藻礁調查 tag:會議").select(".hit h2 a").attr("href")).isEqualTo("/story/" + other.id());
        assertThat(page("藻礁調查 byline:林海").select(".hit")).hasSize(3);
        assertThat(page("藻礁調查 before:2020").select(".hit")).isEmpty();
    }

    @Test
    void everyHitStandsOnOnePageOnly() {
        for (int i = 0; i < 45; i++) {
            published("候鳥過境第" + i + "站", "第 " + i + " 站的賞鳥人記下牠們在濕地停留 " + (i * 37 % 53) + " 天。");
        }
        found("候鳥過境", 45);
        var seen = new ArrayList<String>();
        var page = page("候鳥過境");
        while (true) {
            seen.addAll(page.select(".hit h2 a").eachAttr("href"));
            var next = page.select("a[rel=next]").attr("href");
            if (next.isEmpty()) {
                break;
            }
            page = reader.page(next);
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void whoMistypesIsToldWhatCouldBeMeantAndTheDeskWhatWasMissed() {
        published("沈允禾接任總編輯", "編輯部今天宣布。");
        found("沈允禾", 1);
        var page = page("沈允和");
        var meant = page.select(".meant a");
        assertThat(meant.eachText()).contains("沈允禾");
        assertThat(reader.page(meant.attr("href")).select(".hit")).hasSize(1);

        page("沈允和");
        assertThat(misses.most(1_000)).contains(new Misses.Missed("沈允和", 2));
        page("a123456789 王");
        page("a123456789 王");
        assertThat(misses.most(1_000)).noneMatch(one -> one.words().contains("123456789"));
    }

    @Test
    void nothingThatReadersMayNotSeeIsReachable() {
        var draft = stories.create(draft("密件霜蛾行動", "霜蛾行動細節。", List.of("霜蛾")), Samples.EDITOR)
                .orThrow();
        var story = published("公開的霜蛾研究", "霜蛾研究出爐。", List.of("霜蛾"));
        found("霜蛾", 1);
        assertThat(everywhere("霜蛾")).doesNotContain("密件").contains("霜蛾研究");
        assertThat(everywhere("霜蛾行動")).doesNotContain("密件");
        assertThat(draft.status().listed()).isFalse();

        stories.withdraw(story.id(), story.version(), "資料有誤，撤下重查。", Samples.EDITOR)
                .orThrow();
        found("霜蛾", 0);
        assertThat(everywhere("霜蛾")).doesNotContain("霜蛾研究");
        assertThat(reader.get("/api/search/suggestions?q=" + encoded("霜")).body())
                .doesNotContain("霜蛾");
    }

    @Test
    void whateverIsTypedIsAnsweredAndNeverTrusted() {
        for (var typed : List.of(
                "<script>alert(1)</script>",
                "\"",
                "-",
                "tag:",
                "((((",
                "a".repeat(5_000),
                "\u0000\uD800",
                "before:9999-99-99",
                "* OR 1=1",
                "AND AND NOT")) {
            var answer = reader.get("/search?q=" + encoded(typed));
            assertThat(answer.statusCode()).as(typed).isIn(200, 400, 414);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(reader.get("/search?q=x&after=zzz&from=yesterday&order=worst&paper=nowhere")
                        .statusCode())
                .isEqualTo(200);
    }

    private String everywhere(String words) {
        var q = encoded(words);
        return reader.get("/search?q=" + q).body().replaceAll("(?s)<form.*?</form>", "")
                + reader.get("/api/search?q=" + q).body()
                + reader.get("/api/search/suggestions?q=" + q).body();
    }

    private Document page(String words) {
        return reader.page("/search?paper=" + paper.slug() + "&q=" + encoded(words));
    }

    private void found(String words, int many) {
        Eventually.within(SOON, () -> {
            var found = search.find(new SearchQuery(words, paper.id(), null, 1));
            var exact = found.loose() ? 0 : found.total();
            return exact == many;
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Story published(String headline, String text) {
        return published(headline, text, List.of());
    }

    private Story published(String headline, String text, List<String> tags) {
        var draft = stories.create(draft(headline, text, tags), Samples.EDITOR).orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private StoryDraft draft(String headline, String text, List<String> tags) {
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(new Byline(Byline.Role.REPORTER, "林海音波", "本報")),
                List.of(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                tags,
                List.of(),
                5);
        return StoryDraft.in(new Place(paper.id(), paper.sections().getFirst().id()), content);
    }
}
