package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.publication.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The editors' pages of product picks.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PickPagesIT {
    private static final String FEED = """
            id,title,link,price,availability,custom_label_0
            lamp,竹燈籠,https://shop.example/1,480 TWD,in_stock,燈籠
            tray,竹編盤,https://shop.example/2,90 TWD,in_stock,竹編
            """;

    @TestHTTPResource("/")
    URI site;

    @Inject
    Newsroom newsroom;

    private Paper paper;
    private ApiClient editor;
    private FormClient form;
    private long story;

    @BeforeEach
    void aStoryAndProducts() {
        paper = newsroom.paper();
        editor = newsroom.somebody(site, Role.EDITOR, paper);
        form = newsroom.browser(site, Role.EDITOR, paper);
        var made =
                editor.post("/api/stories", Newsroom.story(paper, "廟埕點燈籠", "")).json();
        story = made.at("/id").asLong();
        editor.post("/api/stories/" + story + "/publish", "{\"version\": " + made.at("/version") + "}");
        editor.withHeader("Content-Type", "text/csv").put("/api/papers/" + paper.slug() + "/products", FEED);
    }

    @Test
    void anEditorSwitchesPicksOnPinsForbidsAndMarks() {
        var overview = page("/newsroom/picks");
        assertThat(overview.text()).contains("這份報紙不顯示商品推薦", "竹燈籠", "廟埕點燈籠");
        form.post(
                "/newsroom/picks/show",
                Map.of("shown", "true", "paper", paper.slug().value()));
        assertThat(page("/newsroom/picks").text()).contains("這份報紙顯示商品推薦");

        var here = "/newsroom/picks/" + story;
        assertThat(page(here).text()).contains("現在放的是： 竹燈籠");
        assertThat(page(here + "?q=%E7%AB%B9%E7%B7%A8%E7%9B%A4").select("select"))
                .hasSize(2);
        form.post(here, Map.of(page(here).select("select").attr("name"), "forbid"));
        assertThat(page(here).text()).contains("現在這則報導旁沒有商品");
        form.post(here, Map.of(page(here).select("select").attr("name"), "pin"));
        assertThat(page(here).text()).contains("現在放的是： 竹燈籠");
        form.post(here, Map.of("sensitive", "death"));
        assertThat(page(here).select("#kind-death").hasAttr("checked")).isTrue();
        assertThat(page(here).text()).contains("現在這則報導旁沒有商品");
    }

    @Test
    void whoMayNotPublishThereIsLedHome() {
        var elsewhere = newsroom.browser(site, Role.EDITOR, newsroom.paper());
        var nobody = new FormClient(site);
        assertThat(elsewhere.get("/newsroom/picks/" + story).status()).isEqualTo(303);
        assertThat(nobody.get("/newsroom/picks").status()).isEqualTo(303);
        assertThat(nobody.get("/newsroom/search").status()).isEqualTo(303);
        assertThat(form.get("/newsroom/search").status()).isEqualTo(200);
    }

    private Document page(String path) {
        var answer = form.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }
}
