package broadsheet.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Photographs;
import broadsheet.Samples;
import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.media.Media;
import broadsheet.media.Picture;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.story.StoryImage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PicturePagesIT {
    private static final Pattern ADDRESS = Pattern.compile("/media/[0-9a-f]{64}\\.[a-z]+");

    @Inject
    Media media;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Test
    void aPageShowsWhatIsThereAndThenWhatIsBetter() {
        var lead =
                media.store(Photographs.redAndBlue("jpg", 1700, 1000), "a.jpg").orThrow();
        var inText =
                media.store(Photographs.redAndBlue("jpg", 900, 600), "b.jpg").orThrow();
        var paper = Samples.paper(publications);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, content(lead, inText)), Samples.EDITOR)
                .orThrow();
        stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
        var story = "/story/" + draft.id();
        var front = "/" + paper.slug() + "/";

        // Before and after its sizes are made, no picture of a page is broken.
        everyPictureIsThere(story);
        everyPictureIsThere(front);
        Eventually.within(
                Duration.ofMinutes(1),
                () -> page(story).select("img[srcset]").size() == 2
                        && !page(front).select("img[srcset]").isEmpty());
        everyPictureIsThere(story);
        everyPictureIsThere(front);

        var first = page(story).expectFirst(".lead-figure img");
        assertThat(first.attr("srcset")).contains(" 400w, ", " 800w, ", " 1200w, ", " 1600w");
        assertThat(first.attr("sizes")).isNotEmpty();
        assertThat(first.attr("src")).isNotEqualTo(lead.url());
        assertThat(first.attr("width")).isEqualTo("1600");
        assertThat(first.attr("height")).isEqualTo("941");
        assertThat(first.attr("fetchpriority")).isEqualTo("high");
        assertThat(first.hasAttr("loading")).isFalse();
        var second = page(story).expectFirst(".text-figure img");
        assertThat(second.attr("loading")).isEqualTo("lazy");
        assertThat(second.attr("width")).isEqualTo("900");
        // Nobody is shown what the camera wrote.
        assertThat(page(story).html()).doesNotContain(lead.url()).doesNotContain(inText.url());
        assertThat(page(story).text()).contains("路透");
    }

    private static void everyPictureIsThere(String path) {
        var addresses = ADDRESS.matcher(page(path).html())
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            assertThat(given().get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).asString());
    }

    private static StoryContent content(Picture lead, Picture inText) {
        return new StoryContent(
                "zh-Hant-TW",
                null,
                "照片",
                null,
                null,
                List.of(),
                List.of(),
                new Body(List.of(Block.Paragraph.of("第一段。"), new Block.Image(inText.url(), "圖", null, null, 0, 0))),
                List.of(new StoryImage(lead.url(), "說明", "路透", "", lead.width(), lead.height(), null)),
                List.of(),
                List.of(),
                5);
    }
}
