package broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.LoopbackServer;
import broadsheet.OutsideResource;
import broadsheet.PaperResource;
import broadsheet.Photographs;
import broadsheet.Samples;
import broadsheet.body.Block;
import broadsheet.kernel.Language;
import broadsheet.media.Media;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryList;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@QuarkusTestResource(value = OutsideResource.class, restrictToAnnotatedClass = true)
class MediaFetchIT {
    private static final AtomicInteger WIDTH = new AtomicInteger(100);

    @Inject
    Imports imports;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Inject
    Media media;

    @TempDir
    Path folder;

    private final LoopbackServer outside = OutsideResource.server();
    private final String source = UUID.randomUUID().toString();
    private Paper paper;

    @BeforeEach
    void makePaper() {
        paper = Samples.paper(publications);
    }

    @Test
    void thePicturesOfAnItemBecomeOurs() throws IOException {
        var lead = photograph("/lead.jpg");
        var inText = photograph("/text.jpg");
        var report = run(
                true,
                item(
                        "1",
                        "{\"url\":\"" + lead + "\",\"credit\":\"路透\"}",
                        "<p>文</p><figure><img src='" + inText + "'></figure><blockquote><img src='" + inText
                                + "' alt='看'></blockquote>"));
        assertThat(report.refused()).isZero();
        assertThat(report.created()).isEqualTo(1);
        var image = story().content().images().getFirst();
        assertThat(image.url()).startsWith("/media/").endsWith(".jpg");
        assertThat(image.credit()).isEqualTo("路透");
        assertThat(image.caption()).isEqualTo("升旗");
        assertThat(image.height()).isEqualTo(40);
        assertThat(media.at(image.url()).orElseThrow().width()).isEqualTo(image.width());
        var blocks = story().content().body().blocks();
        var figure = (Block.Image) blocks.get(1);
        assertThat(figure.src()).startsWith("/media/");
        assertThat(figure.credit()).isEqualTo("中央社");
        assertThat(blocks.toString()).doesNotContain("https:");
    }

    @Test
    void whatWasFetchedIsNotFetchedAgain() throws IOException {
        var picture = photograph("/once.jpg");
        run(true, item("1", quoted(picture), "文"));
        assertThat(run(true, item("1", quoted(picture), "文")).unchanged()).isEqualTo(1);
        assertThat(run(true, item("2", quoted(picture), "別的")).created()).isEqualTo(1);
        assertThat(asked("/once.jpg")).isEqualTo(1);
        // Without the option nothing is fetched, and nothing that is ours is given up.
        assertThat(run(false, item("1", quoted(picture), "文")).unchanged()).isEqualTo(1);
        assertThat(run(false, item("1", quoted(picture), "改過")).updated()).isEqualTo(1);
        assertThat(story().content().images().getFirst().url()).startsWith("/media/");
    }

    @Test
    void picturesCanBeFetchedAfterTheStoriesCame() throws IOException {
        var picture = photograph("/later.jpg");
        assertThat(run(false, item("1", quoted(picture), "文")).created()).isEqualTo(1);
        assertThat(story().content().images().getFirst().url()).isEqualTo(picture);
        assertThat(asked("/later.jpg")).isZero();
        assertThat(run(true, item("1", quoted(picture), "文")).updated()).isEqualTo(1);
        assertThat(story().content().images().getFirst().url()).startsWith("/media/");
    }

    @Test
    void aPictureThatCannotBeHadIsRefusedAndItsStoryIsNot() throws IOException {
        outside.at("/page.jpg", "text/html", new byte[] {1});
        outside.at("/false.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8));
        var missing = url("/missing.jpg");
        var report = run(
                true,
                item(
                        "1",
                        String.join(
                                ",",
                                quoted(missing),
                                quoted(url("/page.jpg")),
                                quoted(url("/false.jpg")),
                                quoted("https://127.0.0.1/private.jpg")),
                        "文"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.refusals())
                .allMatch(one -> one.file().endsWith("news.jsonl") && one.item().equals("1"))
                .extracting(ImportReport.Refusal::cause)
                .containsExactlyInAnyOrder(
                        "the picture " + missing + " was not fetched: the answer was status 404",
                        "the picture " + url("/page.jpg") + " was not fetched: the answer is of the type text/html",
                        "the picture " + url("/false.jpg")
                                + " was not fetched: \"false.jpg\" is no picture that can be used: send an undamaged"
                                + " JPEG, PNG, GIF, WebP or AVIF.",
                        "the picture https://127.0.0.1/private.jpg was not fetched: 127.0.0.1 is not on the public"
                                + " internet");
        assertThat(story().content().images().getFirst().url()).isEqualTo(missing);
        photograph("/missing.jpg");
        var again = run(true, item("1", quoted(missing), "文"));
        assertThat(again.refused()).isZero();
        assertThat(story().content().images().getFirst().url()).startsWith("/media/");
    }

    @Test
    void aHostThatDoesNotAnswerIsLeftAlone() throws IOException {
        var pictures = IntStream.range(0, 20)
                .mapToObj(i -> quoted("https://127.0.0.1/" + i + ".jpg"))
                .toList();
        var report = run(true, item("1", String.join(",", pictures), "文"));
        assertThat(report.refused()).isEqualTo(20);
        assertThat(report.refusals().stream().filter(one -> one.cause().contains("left alone")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void aDryRunFetchesNothing() throws IOException {
        var picture = photograph("/dry.jpg");
        var file = file(item("1", quoted(picture), "文"));
        var request = new ImportRequest(List.of(file), null, paper.slug().value(), null, true, true, true);
        assertThat(imports.run(request, Language.EN, (_, _, _) -> {}).orThrow().created())
                .isEqualTo(1);
        assertThat(asked("/dry.jpg")).isZero();
    }

    /// A photograph of its own at a path, with notes.
    private String photograph(String path) {
        var drawn = Photographs.redAndBlue("jpg", WIDTH.incrementAndGet(), 40);
        var noted = Photographs.withIptc(
                drawn,
                Map.of(
                        120, "升旗".getBytes(StandardCharsets.UTF_8),
                        110, "中央社".getBytes(StandardCharsets.UTF_8)));
        outside.at(path, "image/jpeg", noted);
        return url(path);
    }

    private String url(String path) {
        return "https://localhost:" + outside.port() + path;
    }

    private long asked(String path) {
        return outside.asked().stream().filter(path::equals).count();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private String item(String id, String images, String body) {
        return "{\"id\":\"%s\",\"source\":\"%s\",\"date\":\"2020-01-02\",\"title\":\"標題\",\"body\":\"%s\",\"images\":[%s]}"
                .formatted(id, source, body, images);
    }

    private Path file(String line) throws IOException {
        return Files.writeString(folder.resolve("news.jsonl"), line);
    }

    private ImportReport run(boolean fetchMedia, String line) throws IOException {
        var request = new ImportRequest(List.of(file(line)), null, paper.slug().value(), null, true, false, fetchMedia);
        return imports.run(request, Language.EN, (_, _, _) -> {}).orThrow();
    }

    /// The first story of the paper.
    private Story story() {
        var cards = stories.list(new StoryList.OfPaper(paper.id()), null, 10).items();
        return stories.find(cards.getLast().id()).orElseThrow();
    }
}
