package broadsheet.machine;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.HostClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.Crawler;
import broadsheet.publication.Crawler.Use;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Look;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What machines may read, as a crawler's own reader understands it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RobotsIT {
    private static final Duration SOON = Duration.ofMillis(400);

    @TestHTTPResource("/")
    URI base;

    @Inject
    Publications publications;

    @Inject
    Crawlers crawlers;

    @Inject
    Stories stories;

    private Paper paper;
    private HostClient client;

    @BeforeEach
    void aPaperWithItsHost() {
        var slug = ApiClient.unique("robots");
        paper = publications
                .add(new NewPaper(slug, "測試日報", "標語", slug + ".example", "zh-Hant-TW", "", Look.plain()))
                .orThrow();
        publications.addSection(paper.id(), "news", "要聞").orThrow();
        paper = publications.paper(paper.id());
        client = new HostClient(base, slug + ".example");
        Eventually.within(SOON, () -> client.get("/robots.txt").body().contains("https://" + paper.host()));
    }

    @Test
    void aPaperThatChoseNothingIsFoundAndQuotedButNotTrainedOn() {
        for (var crawler : Crawler.KNOWN) {
            assertThat(rules(crawler.agent()).isAllowed(story()))
                    .as(crawler.agent())
                    .isEqualTo(crawler.use() != Use.TRAINING);
        }
        assertThat(rules("SomebodyElseBot").isAllowed(story())).isTrue();
        assertThat(client.get("/robots.txt").body()).contains("Content-Signal: search=yes, ai-input=yes, ai-train=no");
    }

    @Test
    void nobodyReadsWhatIsForPeopleAtWork() {
        for (var agent : List.of("Googlebot", "SomebodyElseBot", "ClaudeBot")) {
            for (var path : List.of("/api/stories", "/search?q=a", "/newsroom/", "/moderation/", "/account/")) {
                assertThat(rules(agent).isAllowed("https://" + paper.host() + path))
                        .as(agent + path)
                        .isFalse();
            }
        }
    }

    @Test
    void theSitemapsStandInItUnderThePapersOwnHost() {
        assertThat(rules("Googlebot").getSitemaps())
                .containsExactlyInAnyOrder(
                        "https://" + paper.host() + "/sitemap.xml", "https://" + paper.host() + "/news-sitemap.xml");
    }

    @Test
    void anotherPolicyIsInForceAtOnce() {
        assertThat(rules("CCBot").isAllowed(story())).isFalse();
        crawlers.choose(
                        paper.id(),
                        new CrawlerPolicy(true, false, true, Map.of("bytespider", false, "OwnBot", false), null))
                .orThrow();
        Eventually.within(SOON, () -> rules("CCBot").isAllowed(story()));
        assertThat(rules("PerplexityBot").isAllowed(story())).isFalse();
        assertThat(rules("Bytespider").isAllowed(story())).isFalse();
        assertThat(rules("OwnBot").isAllowed(story())).isFalse();
        assertThat(rules("Googlebot").isAllowed(story())).isTrue();
        assertThat(client.get("/robots.txt").body()).contains("Content-Signal: search=yes, ai-input=no, ai-train=yes");
    }

    @Test
    void aCrawlerMayBeLetInByName() {
        crawlers.choose(paper.id(), new CrawlerPolicy(true, true, false, Map.of("GPTBot", true), null))
                .orThrow();
        Eventually.within(SOON, () -> rules("GPTBot").isAllowed(story()));
        assertThat(rules("CCBot").isAllowed(story())).isFalse();
    }

    @Test
    void aSisterWithoutAHostIsClosedByItsPath() {
        var sister = Samples.paper(publications);
        crawlers.choose(sister.id(), new CrawlerPolicy(true, false, false, Map.of(), null))
                .orThrow();
        var front = "https://" + paper.host() + "/" + sister.slug() + "/";
        Eventually.within(SOON, () -> !rules("PerplexityBot").isAllowed(front));
        assertThat(rules("PerplexityBot").isAllowed(story())).isTrue();
        assertThat(rules("PerplexityBot").isAllowed("https://" + paper.host() + "/api/stories"))
                .isFalse();
        assertThat(rules("Googlebot").isAllowed(front)).isTrue();
    }

    @Test
    void textAndDataMiningIsReservedUnlessTrainingIsAllowed() {
        assertThat(ownRule("/tdm-reservation")).isEqualTo("1");
        assertThat(meta("tdm-reservation")).isEqualTo("1");
        crawlers.choose(paper.id(), new CrawlerPolicy(true, true, true, Map.of(), "https://example.com/terms"))
                .orThrow();
        Eventually.within(SOON, () -> ownRule("/tdm-reservation").equals("0"));
        assertThat(ownRule("/tdm-policy")).isEqualTo("https://example.com/terms");
        Eventually.within(SOON, () -> meta("tdm-reservation").equals("0"));
        assertThat(meta("tdm-policy")).isEqualTo("https://example.com/terms");
    }

    @Test
    void aPolicyThatIsNoneIsRefusedAndChangesNothing() {
        for (var wrong : List.of(
                new CrawlerPolicy(true, true, true, Map.of("Bot\nDisallow: /", false), null),
                new CrawlerPolicy(true, true, true, Map.of("", true), null),
                new CrawlerPolicy(true, true, true, Map.of(), "javascript:alert(1)"),
                new CrawlerPolicy(true, true, true, Map.of(), "https://example.com/a b"))) {
            assertThat(crawlers.choose(paper.id(), wrong)).isInstanceOf(Outcome.Refused.class);
        }
        var unknown = (Outcome.Refused<CrawlerPolicy>) crawlers.choose(-1, CrawlerPolicy.USUAL);
        assertThat(unknown.problems()).extracting(Problem::code).containsExactly("publication.paper.unknown");
        assertThat(crawlers.policy(paper.id())).isEqualTo(CrawlerPolicy.USUAL);
    }

    @Test
    void llmsTxtTellsAssistantsWhatIsHereAndWhatIsNew() {
        var story = Samples.published(stories, paper, "[新聞] *今天* <b>");
        Eventually.within(SOON, () -> client.get("/llms.txt").body().contains("新聞"));
        var answer = client.get("/llms.txt");
        assertThat(answer.header("Content-Type")).isEqualTo("text/markdown;charset=utf-8");
        var lines = answer.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("# 測試日報");
        assertThat(lines.get(2)).isEqualTo("> 標語");
        assertThat(answer.body())
                .contains("- [\\[新聞\\] \\*今天\\* \\<b\\>](https://" + paper.host() + "/story/" + story.id() + ")")
                .contains("- [要聞](https://" + paper.host() + "/" + paper.slug() + "/news/)")
                .contains("/" + paper.slug() + "/feed.json)")
                .contains("請勿以本報報導訓練模型");
    }

    private String story() {
        return "https://" + paper.host() + "/story/1";
    }

    private String meta(String name) {
        return Jsoup.parse(client.get("/").body())
                .select("meta[name=" + name + "]")
                .attr("content");
    }

    private String ownRule(String pointer) {
        var rules = client.get("/.well-known/tdmrep.json").json();
        return Stream.iterate(0, i -> i < rules.size(), i -> i + 1)
                .map(rules::get)
                .filter(rule -> rule.at("/location").asText().equals("/"))
                .map(rule -> rule.at(pointer).asText())
                .findFirst()
                .orElseThrow();
    }

    private SimpleRobotRules rules(String agent) {
        var answer = client.get("/robots.txt");
        assertThat(answer.status()).isEqualTo(200);
        var url = "https://" + paper.host() + "/robots.txt";
        var parser = new SimpleRobotRulesParser();
        return parser.parseContent(
                url,
                answer.body().getBytes(StandardCharsets.UTF_8),
                "text/plain",
                List.of(agent.toLowerCase(Locale.ROOT)));
    }
}
