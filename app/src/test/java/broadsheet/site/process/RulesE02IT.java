package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.decision.Scene;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import broadsheet.screening.Screenings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FIELD E1 and E2: what the page of the rules tells.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RulesE02IT {
    /// These say how and when one may write, and are told where they bite.
    private static final List<String> OF_MANNER = List.of("agreement", "standing", "mode");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Rules rules;

    @Inject
    Screenings screenings;

    @Test
    void e2ThePageListsEveryQuestionThatAProgramAsksAndWherePeopleDecide() {
        var paper = scene.paper();
        var page = new FormClient(site).get("/rules?paper=" + paper.slug()).page();
        var asked = screenings.of(paper.id()).questions().stream()
                .filter(name -> !OF_MANNER.contains(name))
                .count();
        assertThat(asked).isPositive();
        assertThat(page.select("#automation + p + ul li")).hasSize((int) asked);
        assertThat(page.select("#people + p").text()).contains("由人決定", "另一個人", "七天");
        assertThat(page.text()).contains("程式從不移除已經刊出的內容");
        var json = new ApiClient(site).get("/rules.json?paper=" + paper.slug()).json();
        assertThat(json.at("/automation")).hasSize((int) asked);
    }

    @Test
    void e2AShortVersionIsForTheYoung() {
        var page = new FormClient(site).get("/rules").page();
        var lines = page.select("#simple + ul li").eachText();
        assertThat(lines).hasSizeBetween(3, 7).allMatch(line -> line.length() <= 80);
        assertThat(new FormClient(site).get("/rules?lang=en").text()).contains("In short, for the young");
    }

    @Test
    void e1EveryVersionOfTheRulesStaysAndSaysWhatChanged() {
        var paper = scene.paper();
        rules.publish(paper.id(), List.of(new Clause("R1", "守法，也守禮。")), "併為一條", Samples.EDITOR)
                .orThrow();
        var browser = new FormClient(site);
        var path = "/rules?paper=" + paper.slug();
        Eventually.within(
                Duration.ofSeconds(5),
                () -> browser.get(path).page().select(".clauses li").size() == 1);
        var page = browser.get(path);
        assertThat(page.text()).contains("併為一條", "第 1 版");
        var old = browser.get(page.page().select("#versions + ul a").attr("href"));
        assertThat(old.page().select(".clauses li")).hasSize(4);
        assertThat(old.text()).contains("這是舊的版本");
        assertThat(browser.get(path + "&version=7").status()).isEqualTo(404);
    }
}
