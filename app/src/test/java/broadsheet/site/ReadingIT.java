package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands around the text of a story.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ReadingIT {
    private static final int SCRIPT_BUDGET = 20 * 1024;
    private static final int STYLE_BUDGET = 14 * 1024;

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    private Reader reader;
    private String path = "";

    @BeforeEach
    void aStory() {
        reader = new Reader(site);
        path = "/story/"
                + Samples.published(stories, Samples.paper(publications), "一則報導")
                        .id();
    }

    @Test
    void aStorySaysHowLongItIs() {
        assertThat(reader.page(path).select(".length").text()).isEqualTo("全文 3 字，約 1 分鐘");
    }

    @Test
    void toolsThatNeedScriptShowNothingWithout() {
        var page = reader.page(path);
        assertThat(page.select("text-size, share-story, theme-choice"))
                .hasSize(3)
                .allSatisfy(tool -> assertThat(tool.childrenSize()).isZero());
        assertThat(page.select("text-size").attr("data-135")).isEqualTo("特大");
        assertThat(page.select(".story-tools button, theme-choice button")).isEmpty();
    }

    @Test
    void whatTheReaderChoseIsKnownBeforeAnythingIsDrawn() {
        var page = reader.page(path);
        var early = page.select("head script[src*=early]").getFirst();
        assertThat(early.hasAttr("async")
                        || early.hasAttr("defer")
                        || early.attr("type").equals("module"))
                .isFalse();
        assertThat(early.nextElementSiblings().select("link[rel=stylesheet]")).isNotEmpty();
        assertThat(page.select("head script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        var styles = page.select("link[href*=site.css]").attr("href");
        assertThat(reader.get(styles).body().replaceAll("\\s+", ""))
                .contains(":root[data-theme=\"dark\"]{color-scheme:dark;}");
    }

    @Test
    void scriptsAndStylesOfAStoryAreSmall() throws IOException {
        var page = reader.page(path);
        var scripts = 0;
        for (var script : page.select("script[src]")) {
            scripts += packed(reader.get(script.attr("src")).body());
        }
        assertThat(scripts).isBetween(1_000, SCRIPT_BUDGET);
        var styles = 0;
        for (var style : page.select("link[rel=stylesheet]")) {
            styles += packed(reader.get(style.attr("href")).body());
        }
        assertThat(styles).isBetween(1_000, STYLE_BUDGET);
    }

    private static int packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void thePrintedPageNamesItsAddress() {
        var address = reader.page(path).select(".address").text();
        assertThat(address).startsWith("http").endsWith(path);
    }

    @Test
    void browsersMayFetchStoriesInAdvanceAndThoseAreNotCountedAsRead() {
        var rules = reader.get(path).headers().firstValue("Speculation-Rules").orElseThrow();
        var file = reader.get(rules.replace("\"", ""));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/speculationrules+json");
        assertThat(file.body()).contains("\"prefetch\"", "/story/*").doesNotContain("prerender");
        assertThat(reader.get(path, "Sec-Purpose", "prefetch").statusCode()).isEqualTo(200);
        assertThat(reader.get("/story/999999999").headers().firstValue("Speculation-Rules"))
                .isEmpty();
    }

    @Test
    void everyPageHasTheMarksOfAPage() {
        for (var one : new String[] {path, "/latest", "/search", "/about", "/privacy", "/rules", path + "/changes"}) {
            var page = reader.page(one);
            assertThat(page.select("h1")).as(one).isNotEmpty();
            assertThat(page.select("main#main")).as(one).hasSize(1);
            assertThat(page.select(".skip").attr("href")).isEqualTo("#main");
            assertThat(page.select("[style]")).isEmpty();
        }
    }
}
