package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Look;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.PaperTexts;
import broadsheet.publication.PaperTexts.Kind;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What readers get where there is no news: about, privacy, nothing, errors.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class HouseIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    PaperTexts texts;

    @Inject
    Stories stories;

    private Reader reader;

    @BeforeEach
    void aReader() {
        reader = new Reader(site);
    }

    @Test
    void thePrivacyPageSaysWhatIsKeptInBothLanguages() {
        Samples.paper(publications);
        assertThat(reader.page("/privacy").text()).contains("我們也不知道您是誰", "保存三十天", "讀者沒有 Cookie", "不向任何其他網站");
        assertThat(reader.page("/privacy?lang=en").text())
                .contains("we do not know who you are", "for thirty days", "Readers have none");
        assertThat(reader.page("/zh-hans/privacy").text()).contains("我们也不知道您是谁");
        assertThat(reader.page("/latest").select(".foot a[href=/privacy]")).hasSize(1);
    }

    @Test
    void aPaperMayWriteItsOwnPrivacyTextAndImprint() {
        var host = "own-" + ProcessHandle.current().pid() + ".localhost";
        var paper = publications
                .add(new NewPaper(
                        "own-" + ProcessHandle.current().pid(), "自家報", "", host, "zh-Hant-TW", "關於自家報。", Look.plain()))
                .orThrow();
        assertThat(reader.page("/about").text()).contains("自家報尚未刊登版權頁");
        texts.write(paper.id(), Kind.IMPRINT, "發行人：林某某\n\n地址：臺南市").orThrow();
        Eventually.within(SOON, () -> reader.page("/about").text().contains("發行人：林某某"));
        assertThat(reader.page("/about").select(".imprint li").eachText()).contains("發行人：林某某", "地址：臺南市");
        texts.write(paper.id(), Kind.PRIVACY, "我們只記得這一句。").orThrow();
        assertThat(texts.text(paper.id(), Kind.PRIVACY)).isEqualTo("我們只記得這一句。");
        texts.write(paper.id(), Kind.PRIVACY, "").orThrow();
        assertThat(texts.text(paper.id(), Kind.PRIVACY)).isEmpty();
        assertThat(texts.write(paper.id(), Kind.PRIVACY, "長".repeat(20_001)).toString())
                .contains("publication.text.long");
        assertThat(texts.write(0, Kind.PRIVACY, "x").toString()).contains("publication.paper.unknown");
    }

    @Test
    void emptyListsSaySoAndLeadOn() {
        var paper = Samples.paper(publications);
        assertThat(reader.page("/" + paper.slug() + "/news/").select(".empty").text())
                .isEqualTo("這裡還沒有報導。 看最新報導");
        assertThat(reader.page("/" + paper.slug() + "/").select(".empty").text())
                .contains("第一則報導");
        var tag = URLEncoder.encode("沒人用的標籤", StandardCharsets.UTF_8);
        var page = reader.page("/tag/" + tag, 404);
        assertThat(page.select("h1").text()).isEqualTo("沒有標籤為「沒人用的標籤」的報導");
        assertThat(page.select(".action a").attr("href")).isEqualTo("/search?q=" + tag);
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry() {
        var paper = Samples.paper(publications);
        var page = reader.page("/search?q=qqqqzzzz&paper=" + paper.slug());
        assertThat(page.select(".empty").text()).contains("qqqqzzzz");
        assertThat(page.select(".hints li").eachText()).hasSize(4).contains("在全部報紙裡找");
        assertThat(reader.page("/search?q=qqqqzzzz&lang=en").select(".hints").text())
                .contains("Check the spelling");
    }

    @Test
    void whatIsNotPublishedYetLooksAsIfItWereNotThere() {
        var paper = Samples.paper(publications);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, Samples.content("還不能說")), Samples.EDITOR)
                .orThrow();
        var secret = reader.get("/story/" + draft.id());
        var nothing = reader.get("/story/987654321");
        assertThat(secret.statusCode()).isEqualTo(404);
        assertThat(secret.body().replaceAll("(?<=/story/)\\d+", "N"))
                .isEqualTo(nothing.body().replaceAll("(?<=/story/)\\d+", "N"));
        assertThat(secret.headers().firstValue("Cache-Control"))
                .isEqualTo(nothing.headers().firstValue("Cache-Control"));
    }

    @Test
    void thePageForReadersWithoutANetworkIsTrueAtAnyTime() {
        var page = reader.page("/offline");
        assertThat(page.text()).contains("現在沒有網路", "再試一次");
        assertThat(page.select("time, breaking-bar, script")).isEmpty();
        assertThat(reader.page("/zh-hans/offline").text()).contains("现在没有网络");
    }

    @Test
    void theServiceWorkerAsksTheNetworkFirstAndKeepsNoOtherPage() {
        Paper paper = Samples.paper(publications);
        Eventually.within(SOON, () -> reader.page("/latest").html().contains(paper.slug() + "/"));
        var worker = reader.get("/sw.js");
        assertThat(worker.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        assertThat(worker.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        for (var style : reader.page("/latest").select("link[rel=stylesheet]").eachAttr("href")) {
            assertThat(worker.body()).contains("'" + style + "'");
        }
        assertThat(worker.body()).contains("fetch(event.request)").doesNotContain("cache.put");
    }
}
