package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One page in several forms.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class EditionsIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    private Reader reader;
    private Paper paper;

    @BeforeEach
    void aPaper() {
        reader = new Reader(site);
        paper = Samples.paper(publications);
    }

    @Test
    void aStoryIsReadInSimplifiedCharactersWithTheMainlandsWords() {
        var story = published("zh-Hant-TW", "軟體業者推出新的計程車叫車平台", "伺服器的硬碟壞了，乾脆重新設計。");
        var page = reader.page("/zh-hans/story/" + story.id());
        assertThat(page.select("h1").text()).isEqualTo("软件业者推出新的出租车叫车平台");
        assertThat(page.select(".text").text()).contains("服务器的硬盘坏了，干脆重新设计。");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(page.title()).startsWith("软件业者");
        assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("软件业者");
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("zh_CN");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("软件业者", "\"inLanguage\":\"zh-Hans\"", "/zh-hans/story/" + story.id())
                .doesNotContain("軟體");
        assertThat(reader.page("/story/" + story.id()).select("h1").text()).isEqualTo("軟體業者推出新的計程車叫車平台");
    }

    @Test
    void eachScriptIsItsOwnCanonicalAndNamesTheOther() {
        var story = published("zh-Hant-TW", "標題", "內文。");
        for (var prefix : new String[] {"", "/zh-hans"}) {
            var page = reader.page(prefix + "/story/" + story.id());
            assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(prefix + "/story/" + story.id());
            var traditional = page.select("link[hreflang=zh-Hant-TW]").attr("href");
            assertThat(traditional).matches("http://[^/]+/story/" + story.id());
            assertThat(page.select("link[hreflang=x-default]").attr("href")).isEqualTo(traditional);
            assertThat(page.select("link[hreflang=zh-Hans]").attr("href"))
                    .matches("http://[^/]+/zh-hans/story/" + story.id());
        }
        var there = reader.page("/story/" + story.id()).select("a.characters");
        assertThat(there.attr("href")).isEqualTo("/zh-hans/story/" + story.id());
        assertThat(there.text()).isEqualTo("简");
        assertThat(there.attr("aria-label")).isEqualTo("简体中文");
        var back = reader.page("/zh-hans/story/" + story.id()).select("a.characters");
        assertThat(back.attr("href")).isEqualTo("/story/" + story.id());
        assertThat(back.text()).isEqualTo("繁");
        assertThat(back.attr("lang")).isEqualTo("zh-Hant-TW");
    }

    @Test
    void linksOfASimplifiedPageStayThere() {
        published("zh-Hant-TW", "標題", "內文。");
        var front = reader.page("/zh-hans/" + paper.slug() + "/");
        for (var link : front.select("main a[href^=/], .sections a, .foot-links a")) {
            var href = link.attr("href");
            assertThat(href.startsWith("/zh-hans/") || href.endsWith("feed.xml"))
                    .as(href)
                    .isTrue();
        }
        assertThat(front.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
        assertThat(reader.get("/zh-hans/" + paper.slug()).headers().firstValue("Location"))
                .hasValue("/zh-hans/" + paper.slug() + "/");
        assertThat(reader.get("/zh-hans").headers().firstValue("Location")).hasValue("/zh-hans/");
        assertThat(reader.get("/zh-hans/").statusCode()).isEqualTo(200);
    }

    @Test
    void aStoryInAnotherLanguageStaysAsItIs() {
        var story = published("en", "Software for 軟體 people", "The word 軟體 stays.");
        var page = reader.page("/zh-hans/story/" + story.id());
        assertThat(page.select("article.story").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Software for 軟體 people");
        assertThat(page.select(".text").text()).contains("The word 軟體 stays.");
        assertThat(page.select(".times").text()).contains("约");
    }

    @Test
    void whatIsNotThereIsNotThereInSimplifiedCharacters() {
        var page = reader.page("/zh-hans/story/999999999", 404);
        assertThat(page.select("h1").text()).isEqualTo("找不到这个页面");
        assertThat(reader.page("/zh-hans/a/b/c/d", 404).select("h1").text()).isEqualTo("找不到这个页面");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("/zh-hans/search");
    }

    @Test
    void aCorrectionMakesBothScriptsNew() {
        var story = published("zh-Hant-TW", "記憶體漲價", "內文。");
        assertThat(reader.page("/zh-hans/story/" + story.id()).text()).contains("内存涨价");
        var corrected = Samples.content("記憶體跌價");
        stories.correct(story.id(), story.version(), draft(corrected), "標題誤植為漲價。", Samples.EDITOR)
                .orThrow();
        Eventually.within(
                SOON, () -> reader.page("/zh-hans/story/" + story.id()).text().contains("内存跌价"));
        Eventually.within(SOON, () -> reader.page("/story/" + story.id()).text().contains("記憶體跌價"));
    }

    @Test
    void theSearchUnderstandsAndAnswersInSimplifiedCharacters() {
        published("zh-Hant-TW", "澎湖燈塔整修", "燈塔重新開放。");
        Eventually.within(
                SOON,
                () -> !reader.page("/zh-hans/search?q=澎湖灯塔").select(".hit").isEmpty());
        var page = reader.page("/zh-hans/search?q=澎湖灯塔");
        assertThat(page.select(".hit h2").getFirst().text()).isEqualTo("澎湖灯塔整修");
        assertThat(page.select(".hit a").getFirst().attr("href")).startsWith("/zh-hans/story/");
        assertThat(page.select("form").attr("action")).isEqualTo("/zh-hans/search");
        assertThat(page.select("#q").val()).isEqualTo("澎湖灯塔");
    }

    @Test
    void wordsOnScreenComeInEnglishForWhoWantsThat() {
        var story = published("zh-Hant-TW", "標題", "內文。");
        var page = reader.page("/story/" + story.id() + "?lang=en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("article.story").attr("lang")).isEqualTo("zh-Hant-TW");
        assertThat(page.select(".times").text()).contains("characters, about 1 min");
        assertThat(page.select(".masthead .wordmark").text()).isEqualTo("測試日報");
        assertThat(page.select(".nameplate").attr("lang")).isEqualTo("zh-Hant-TW");
        assertThat(page.select(".foot a[href^=/corrections]").attr("href")).isEqualTo("/corrections?lang=en");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/story/" + story.id());
        assertThat(page.select(".editions a[lang=zh-Hant-TW]").getLast().attr("href"))
                .isEqualTo("/story/" + story.id());
        assertThat(page.select("breaking-bar a[data-id]").attr("lang")).isEqualTo("zh-Hant-TW");
        assertThat(reader.page("/zh-hans/latest?lang=en").select("h1").text()).isEqualTo("Latest");
        assertThat(reader.page("/search?q=zzz&lang=en")
                        .select("input[name=lang]")
                        .val())
                .isEqualTo("en");
    }

    @Test
    void anotherLanguageThanEnglishIsTheOrdinaryPage() {
        var answer = reader.get("/latest?lang=fr");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/latest");
    }

    @Test
    void anEnglishPaperHasNoSimplifiedCharacters() {
        var slug = paper.slug() + "-en";
        var english = publications
                .add(new NewPaper(slug, "The Sample", "", null, "en", "", broadsheet.publication.Look.plain()))
                .orThrow();
        var page = reader.page("/" + english.slug() + "/");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("a.characters, link[hreflang], .editions")).isEmpty();
    }

    private StoryDraft draft(StoryContent content) {
        return StoryDraft.in(new Place(paper.id(), paper.sections().getFirst().id()), content);
    }

    private Story published(String language, String headline, String text) {
        var sample = Samples.content(headline);
        var content = new StoryContent(
                language,
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                sample.tags(),
                List.of(),
                5);
        var made = stories.create(draft(content), Samples.EDITOR).orThrow();
        return stories.publish(made.id(), made.version(), Samples.EDITOR).orThrow();
    }
}
