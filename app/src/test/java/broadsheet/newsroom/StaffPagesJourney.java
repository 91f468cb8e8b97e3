package broadsheet.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds for every page of the staff.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private StaffBrowsers browsers;
    private Paper paper;
    private Staff editor;

    @BeforeAll
    void openTheBrowser() {
        browsers = new StaffBrowsers(site);
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void people() {
        paper = bed.paper();
        editor = bed.staff("林編輯", Role.EDITOR, paper);
    }

    private List<String> pages() {
        var story = "stories/" + Samples.published(stories, paper, "央行升息半碼").id();
        return List.of(
                "",
                "?status=draft&paper=" + paper.slug(),
                "new",
                story,
                story + "/publication",
                story + "/versions?from=1&to=2",
                "breaking",
                "front/" + paper.slug(),
                "pictures",
                "log",
                "words",
                "settings",
                "related",
                "appeals",
                "mailbox");
    }

    @Test
    void axeFindsNothingOnThePagesOfTheStaffAndAllFitsAPhone() {
        var operator = bed.staff("陳主管", Role.OPERATOR);
        try (var phone = browsers.open(true, 390);
                var other = browsers.open(true, 1280)) {
            var page = browsers.signedIn(phone, editor);
            var owner = browsers.signedIn(other, operator);
            for (var path : pages()) {
                var seen = List.of("settings", "related", "appeals", "mailbox").contains(path) ? owner : page;
                browsers.go(seen, "/newsroom/" + path);
                StaffBrowsers.isClean(seen);
            }
        }
        assertThat(browsers.errors()).isEmpty();
    }
}
