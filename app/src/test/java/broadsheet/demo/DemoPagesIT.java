package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The demo as readers get it.
@QuarkusTest
@TestProfile(DemoIT.WithDemo.class)
final class DemoPagesIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Stories stories;

    @Test
    void theModelStoryShowsEachOfItsParts() throws Exception {
        var story = own("Veranta攻硬體 傳下單岱鋒…代工無螢幕AI裝置");
        var page = page("/story/" + story.id());
        assertThat(page.select("h1").text()).isEqualTo(story.content().headline());
        assertThat(page.text())
                .contains("潮聲經濟報／編譯 沈允禾／綜合外電")
                .contains("快訊")
                .contains("延伸閱讀")
                .contains(story.content().teaser())
                .contains(story.content().images().getFirst().caption())
                .contains("潮聲經濟報製圖")
                .contains("皆屬虛構");
        assertThat(page.select("figure img").attr("alt"))
                .isEqualTo(story.content().images().getFirst().alt());
        for (var tag : story.content().tags()) {
            assertThat(page.select("a[href^=/tag/]").eachText()).contains(tag);
        }
        for (var pick : story.content().furtherReading()) {
            var href = pick.id() == null ? pick.url() : "/story/" + pick.id();
            assertThat(page.select("a[href=" + href + "]")).isNotEmpty();
        }
    }

    @Test
    void noSpaceStandsBetweenRunsOfText() throws Exception {
        var page = page("/story/" + own("Veranta攻硬體 傳下單岱鋒…代工無螢幕AI裝置").id());
        assertThat(page.select(".facts li").eachText()).contains("形式：無螢幕語音裝置優先，眼鏡、錄音筆、胸針評估中");
        assertThat(page.select(".text p:has(a)").text()).contains("備援算力的帳怎麼算，會比");
    }

    @Test
    void noPictureStandsTwiceOnAFrontPage() throws Exception {
        for (var paper : new String[] {"/daily/", "/business/"}) {
            assertThat(page(paper).select("main img").eachAttr("src")).doesNotHaveDuplicates();
        }
    }

    @Test
    void aListThatNamesTheDayGivesTheTime() throws Exception {
        assertThat(page("/latest").select(".entry > time").eachText())
                .isNotEmpty()
                .allMatch(time -> time.matches("[0-2][0-9]:[0-5][0-9]"));
    }

    @Test
    void theWithdrawnStorySaysWhyAndShowsNothingElse() throws Exception {
        var story = own("市場傳出兩家貨櫃碼頭業者洽談合併");
        var answer = get("/story/" + story.id());
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("查證無法確認").doesNotContain("合計吞吐量");
        for (var list : new String[] {"/business/", "/business/markets/", "/latest"}) {
            assertThat(page(list).select("a[href=/story/" + story.id() + "]")).isEmpty();
        }
    }

    @Test
    void theFrontPagesOpenWithAStoryOfToday() throws Exception {
        for (var paper : new String[] {"/daily/", "/business/"}) {
            var lead = page(paper).select("main a[href^=/story/]").getFirst().attr("href");
            var story = stories.find(Long.parseLong(lead.substring("/story/".length())))
                    .orElseThrow();
            assertThat(story.content().images()).isNotEmpty();
        }
    }

    @Test
    void theCorrectionStandsOnTheStoryAndInTheList() throws Exception {
        var story = own("冬季時刻表上路　沿海線夜間加開三班、末班延後到十一時四十分");
        assertThat(page("/story/" + story.id()).text()).contains("更正", "誤植為");
        assertThat(page("/corrections").select("a[href=/story/" + story.id() + "]"))
                .isNotEmpty();
    }

    private Document page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Story own(String headline) {
        return stories.after(0, 1_000).stream()
                .filter(story -> story.content().headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }
}
