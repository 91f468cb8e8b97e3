package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// FIELD E18: nothing tricks anybody, and whoever sees an order learns why it is so.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OpenE18IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Mailbox mailbox;

    @Test
    void e18AnAppealIsOneFieldOnThePageOfTheLetter() {
        var paper = scene.paper();
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        decisions
                .decide(
                        Scene.decision(List.of(scene.item(Target.post(comment.id()))), Measure.REMOVE),
                        scene.staff(paper, Role.MODERATOR))
                .orThrow();
        var letter = Visits.letter(mailbox, Scene.email(member)).letter().text();
        var link = Pattern.compile("https?://[^/\\s]+(/statements/\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        var form = new FormClient(site)
                .get(Objects.requireNonNull(link.group(1)))
                .page()
                .select("#appeal form");
        assertThat(form.select("textarea, input, select")).hasSize(1);
        assertThat(form.select("button")).hasSize(1);
    }

    @Test
    void e18LeavingIsOneFormWithNothingTickedAndStayingIsNoBiggerThanLeaving() {
        var browser = Visits.member(site, mailbox, Visits.email());
        var links = browser.get("/account/").page().select("a[href=/account/erase]");
        assertThat(links).as("one step from the own page").hasSize(1);
        var page = browser.get("/account/erase").page();
        assertThat(page.select("main input[checked]")).isEmpty();
        assertThat(page.select("main form.own-form")).hasSize(1);
        assertThat(page.select("main form button")).hasSize(1);
        assertThat(page.select("main button"))
                .as("staying is a link like any other")
                .hasSize(1);
        assertThat(browser.post("/account/erase", Map.of("password", Visits.PASSWORD))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void e18RegisteringTicksNothingForAnybodyAndTellsWhatIsCollectedAtThatVeryPlace() {
        var page = new FormClient(site).get("/account/register").page();
        assertThat(page.select("input[checked]")).isEmpty();
        assertThat(page.select("main input[type=checkbox]"))
                .as("only the rules")
                .hasSize(1);
    }

    @Test
    void e18EveryOrderSaysWhyItIsSoAndIsTheSameForEverybody() {
        var paper = scene.paper();
        var story = scene.story(paper);
        scene.comment(story, scene.member(paper), "第一則。");
        var reader = new FormClient(site);
        var talk = "/story/" + story.id() + "/comments";
        assertThat(reader.get(talk).page().select("#why-order").text()).contains("最新的留言在前", "每個人看到的順序都一樣");
        assertThat(reader.get(talk + "?order=best").page().select("#why-order").text())
                .contains("贊成比例");
        var member = Visits.member(site, mailbox, Visits.email());
        assertThat(ids(member, talk)).isEqualTo(ids(reader, talk));
        assertThat(reader.get("/most-read").text()).contains("每個人看到的都一樣");
        assertThat(reader.get("/search?q=%E5%A4%AE%E8%A1%8C").text()).contains("每個人都一樣");
    }

    private static List<String> ids(FormClient client, String path) {
        return client.get(path).page().select(".strands [id^=c]").eachAttr("id");
    }
}
