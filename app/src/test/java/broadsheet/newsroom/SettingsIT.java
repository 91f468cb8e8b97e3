package broadsheet.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Accounts;
import broadsheet.account.Permission;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An operator changes the house.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class SettingsIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Accounts accounts;

    @Inject
    Publications publications;

    private Paper paper;
    private Staff operator;
    private FormClient house;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        operator = bed.staff("操作員", Role.OPERATOR);
        house = DeskBed.browser(site, operator);
    }

    @Test
    void somebodyIsAddedGivenARoleAndLockedOut() {
        var email = ApiClient.unique("new") + "@example.org";
        var added = house.post(
                "/newsroom/settings/people", Map.of("name", "新記者", "email", email, "password", DeskBed.PASSWORD));
        assertThat(added.status()).isEqualTo(303);
        var person = accounts.byEmail(email).orElseThrow();
        var change = "/newsroom/settings/person";
        house.post(change, Map.of("do", "grant", "id", "" + person.id(), "role", "reporter", "paper", "" + paper.id()));
        assertThat(accounts.byEmail(email).orElseThrow().may(Permission.WRITE, paper.id()))
                .isTrue();
        house.post(change, Map.of("do", "revoke", "id", "" + person.id(), "held", "reporter " + paper.id()));
        assertThat(accounts.byEmail(email).orElseThrow().may(Permission.WRITE, paper.id()))
                .isFalse();
        house.post(change, Map.of("do", "disable", "id", "" + person.id()));
        assertThat(accounts.byEmail(email).orElseThrow().disabled()).isTrue();
    }

    @Test
    void whatIsWrongIsSaid() {
        var add = "/newsroom/settings/people";
        assertThat(house.post(add, Map.of("name", "短", "email", "x@example.org", "password", "short"))
                        .status())
                .isEqualTo(422);
        var own = Map.of("do", "disable", "id", "" + operator.id());
        assertThat(house.post("/newsroom/settings/person", own).text()).contains("不能拿掉自己的操作權限");
    }

    @Test
    void aSectionIsAdded() {
        var section = Map.of("paper", "" + paper.id(), "slug", "sports", "name", "運動");
        assertThat(house.post("/newsroom/settings/sections", section).status()).isEqualTo(303);
        assertThat(house.post("/newsroom/settings/sections", section).status()).isEqualTo(422);
        assertThat(house.get("/newsroom/settings").text()).contains("運動");
    }

    @Test
    void onlyOperatorsChangeTheHouse() {
        var editor = DeskBed.browser(site, bed.staff("林編輯", Role.EDITOR, paper));
        assertThat(editor.get("/newsroom/settings").status()).isEqualTo(403);
        assertThat(editor.post("/newsroom/settings/people", Map.of("name", "x")).status())
                .isEqualTo(403);
    }
}
