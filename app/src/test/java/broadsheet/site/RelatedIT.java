package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
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
import org.junit.jupiter.api.Test;

/// Related news as readers see it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RelatedIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Search search;

    @Test
    void aStoryNamesItsNeighboursAndForgetsTheOneThatIsWithdrawn() {
        var paper = Samples.paper(publications);
        var reader = new Reader(site);
        var older = published(
                paper, "珊瑚白化監測站啟用　海管處公布首份水溫紀錄", "海管處昨天啟用北岸第三座珊瑚白化監測站，並公布首份水溫紀錄。儀器每十分鐘量一次，資料開放下載，志工潛水員負責清理探頭。");
        Eventually.within(
                SOON,
                () -> search.find(new SearchQuery("珊瑚白化", paper.id(), null, 5)).total() == 1);
        var newer = published(
                paper, "珊瑚白化擴大　監測站水溫連兩週超過三十度", "南灣的水溫連續兩週超過三十度，珊瑚白化的範圍擴大到兩成五。研究人員說，若十月前不降溫，部分群體難以恢復，遊客應避免踩踏。");
        var page = "/story/" + newer.id();

        Eventually.within(
                SOON,
                () -> !reader.page(page)
                        .select(".related a[href=/story/" + older.id() + "]")
                        .isEmpty());
        assertThat(reader.page(page).select(".related a[href=" + page + "]")).isEmpty();

        stories.withdraw(older.id(), older.version(), "來源不實，予以撤回。", Samples.EDITOR)
                .orThrow();
        Eventually.within(
                SOON,
                () -> reader.page(page)
                        .select(".related a[href=/story/" + older.id() + "]")
                        .isEmpty());
    }

    /// With a text of its own: stories whose texts are the same would be twins.
    private Story published(Paper paper, String headline, String text) {
        var plain = Samples.content(headline);
        var content = new StoryContent(
                plain.language(),
                null,
                headline,
                null,
                null,
                plain.byline(),
                plain.sources(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of(),
                List.of(),
                plain.urgency());
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft =
                stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }
}
