package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Publications;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
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
        var older = Samples.published(stories, paper, "珊瑚白化監測站啟用　海管處公布首份水溫紀錄");
        Eventually.within(
                SOON,
                () -> search.find(new SearchQuery("珊瑚白化", paper.id(), null, 5)).total() == 1);
        var newer = Samples.published(stories, paper, "珊瑚白化擴大　監測站水溫連兩週超過三十度");
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
}
