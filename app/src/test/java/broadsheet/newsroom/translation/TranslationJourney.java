package broadsheet.newsroom.translation;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.newsroom.StaffBrowsers;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A wire item becomes a story of two papers, and is corrected in both.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TranslationJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private static StoryContent wire() {
        return new StoryContent(
                "en",
                null,
                "Central bank raises rates",
                null,
                "London",
                List.of(),
                List.of("路透"),
                new Body(List.of(Block.Paragraph.of("The bank raised its rate by half a point."))),
                List.of(),
                List.of(),
                List.of(),
                5);
    }

    @Test
    void aWireItemIsTranslatedBesideItsTextPublishedInTwoPapersAndCorrectedInBoth() {
        var daily = bed.paper();
        var business = bed.paper();
        var editor = bed.staff("林編譯", Role.EDITOR, daily, business);
        var place = new Place(daily.id(), daily.sections().getFirst().id());
        var item = stories.create(StoryDraft.in(place, wire()), Samples.EDITOR).orThrow();
        try (var browsers = new StaffBrowsers(site);
                var here = browsers.open(true, 1280)) {
            var page = browsers.signedIn(here, editor);
            browsers.go(page, "/newsroom/stories/" + item.id());
            page.click("form[action^='/newsroom/translations/'] button");
            page.waitForSelector(".original");
            assertThat(page.textContent(".original")).contains("The bank raised its rate by half a point.", "路透");
            assertThat(page.inputValue("#f-sources")).isEqualTo("路透");
            assertThat(page.inputValue("#f-byline-0-name")).isEqualTo("林編譯");
            page.waitForSelector(".prose");
            StaffBrowsers.isClean(page);
            page.fill("#f-headline", "英國央行升息兩碼");
            page.click(".prose");
            page.keyboard().type("英國央行升息兩碼。");
            page.locator("select[name^=also]")
                    .last()
                    .selectOption("" + business.sections().getFirst().id());
            page.click("button[name=do][value=publication]");
            page.waitForURL("**/publication");
            page.click("form[action$='/publish'] button");
            page.waitForSelector(".done");
            var id = Long.parseLong(page.url().replaceAll(".*/stories/(\\d+)/.*", "$1"));
            var story = stories.find(id).orElseThrow();
            assertThat(story.status()).isEqualTo(Status.PUBLISHED);
            assertThat(story.alsoIn()).extracting(Place::paperId).containsExactly(business.id());
            browsers.go(page, "/newsroom/stories/" + id);
            page.waitForSelector(".prose");
            page.fill("#f-note", "原譯「半碼」有誤。");
            page.click("button[name=do][value=save]");
            page.waitForSelector(".state:has-text('已更正')");
            assertThat(browsers.errors()).isEmpty();
            var reader = new FormClient(site);
            assertThat(reader.get("/story/" + id).text()).contains("原譯「半碼」有誤。", "林編譯", "路透");
            for (var paper : List.of(daily, business)) {
                assertThat(reader.get("/" + paper.slug() + "/feed.json")
                                .response()
                                .body())
                        .contains("英國央行升息兩碼");
            }
        }
    }
}
