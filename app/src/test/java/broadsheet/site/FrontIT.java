package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Statements;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.cache.ReadyPages;
import broadsheet.platform.cache.Subject;
import broadsheet.platform.cache.ViewSink;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.readership.Readership;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What stands on a front page.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class FrontIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    FrontMaker fronts;

    @Inject
    ReadyPages ready;

    @Inject
    @Any
    Instance<ViewSink> sinks;

    @Test
    void whatIsReadMostStandsThereAndNoStoryTwice() {
        var paper = Samples.paper(publications);
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 30; i++) {
            ids.add(Samples.published(stories, paper, "第" + i + "則").id());
        }
        var read = ids.subList(0, 3);
        sinks.forEach(sink -> sink.viewed(
                Map.of("/story/" + read.get(0), 9L, "/zh-hans/story/" + read.get(1), 5L, "/story/" + read.get(2), 1L)));
        var page = new Reader(site).page("/" + paper.slug() + "/");
        assertThat(page.select("section[aria-labelledby=most-read] li a").eachText())
                .containsExactly("第0則", "第1則", "第2則");
        assertThat(page.select("section[aria-labelledby=latest] li")).hasSize(10);
        assertThat(page.select("main a[href^=/story/]").eachAttr("href")).doesNotHaveDuplicates();
    }

    @Test
    void itTakesFourStatementsWhateverTheArchiveHolds() {
        var paper = Samples.paper(publications);
        assertThat(statements(paper)).isBetween(2L, 5L);
        Samples.published(stories, paper, "一則");
        var few = statements(paper);
        for (int i = 0; i < 40; i++) {
            Samples.published(stories, paper, "又一則" + i);
        }
        assertThat(statements(paper)).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    private long statements(Paper paper) {
        var request = new PageRequest("", "/" + paper.slug() + "/", Map.of(), Map.of());
        return Statements.fewest(() -> fronts.front(request, paper));
    }

    @Test
    void readersDoNotMakeItAnew() {
        var paper = Samples.paper(publications);
        var story = Samples.published(stories, paper, "有人看").id();
        var path = "/" + paper.slug() + "/";
        var request = new PageRequest("", path, Map.of(), Map.of());
        var shows = fronts.front(request, paper).shows();
        assertThat(shows).contains(new Subject.Part(Readership.PART));
        var reader = new Reader(site);
        reader.page(path);
        var made = ready.makes("", path);
        for (int i = 0; i < 5; i++) {
            reader.page("/story/" + story);
            reader.page(path);
        }
        sinks.forEach(sink -> sink.viewed(Map.of("/story/" + story, 5L)));
        reader.page(path);
        assertThat(ready.makes("", path)).isEqualTo(made);
    }

    @Test
    void everyListNamesItsFeed() {
        var paper = Samples.paper(publications);
        Samples.published(stories, paper, "一則");
        var reader = new Reader(site);
        var front = reader.page("/" + paper.slug() + "/").select("link[type=application/rss+xml]");
        assertThat(front.attr("title")).isEqualTo("測試日報 RSS");
        assertThat(front.attr("href")).isEqualTo("/" + paper.slug() + "/feed.xml");
        var section = reader.page("/" + paper.slug() + "/news/").select("link[type=application/rss+xml]");
        assertThat(section.attr("title")).isEqualTo("要聞｜測試日報 RSS");
        assertThat(section.attr("href")).isEqualTo("/" + paper.slug() + "/news/feed.xml");
        for (var path : List.of("/latest", "/breaking", "/most-read", "/corrections", "/search", "/rules")) {
            var link = reader.page(path).select("link[type=application/rss+xml]");
            assertThat(reader.get(link.attr("href")).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void sisterPapersHaveTheirStrip() {
        var sister = Samples.paper(publications);
        var story = Samples.published(stories, sister, "姊妹報的頭條").id();
        var paper = Samples.paper(publications);
        Samples.published(stories, paper, "本報的頭條");
        var path = "/" + paper.slug() + "/";
        var reader = new Reader(site);
        assertThat(reader.page(path).select(".sister a[href=/story/" + story + "]"))
                .hasSize(1);
        var changed = stories.find(story).orElseThrow();
        stories.withdraw(story, changed.version(), "消息來源有誤。", Samples.EDITOR).orThrow();
        Eventually.within(
                Duration.ofSeconds(5),
                () -> reader.page(path)
                        .select(".sister a[href=/story/" + story + "]")
                        .isEmpty());
    }
}
