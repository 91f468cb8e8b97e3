package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.publication.Paper;
import broadsheet.site.Reader;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Product picks, from the merchant's feed to the reader's page.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PickApiIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String HEADER = "id,title,link,price,availability,brand,custom_label_0\n";
    private static final String LAMP = "lamp,竹燈籠,https://shop.example/燈?a=1,480 TWD,in_stock,生活選物,燈籠\n";
    private static final String BAMBOO = "bamboo,竹編盤,https://shop.example/2,\"1,290.00 TWD\",in_stock,生活選物,竹編\n";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Newsroom newsroom;

    private Paper paper;
    private ApiClient editor;
    private Reader reader;

    @BeforeEach
    void paper() {
        paper = newsroom.paper();
        editor = newsroom.somebody(site, Role.EDITOR, paper);
        reader = new Reader(site);
    }

    @Test
    void aProductStandsBesideItsStoryDisclosedAndCountedWithoutFollowingAnyone() {
        feed(HEADER + LAMP + BAMBOO);
        show(true);
        var story = published("廟埕點燈籠");
        var page = "/story/" + story;
        Eventually.within(SOON, () -> !reader.page(page).select(".picks a").isEmpty());

        var shelf = reader.page(page).select(".picks");
        assertThat(shelf).hasSize(1);
        assertThat(shelf.select(".disclosure").text()).contains("廣告");
        var link = shelf.select("a");
        assertThat(link).hasSize(1);
        assertThat(link.text()).isEqualTo("竹燈籠");
        assertThat(link.attr("rel")).contains("sponsored");
        assertThat(shelf.text()).contains("NT$480");

        var visit = reader.get(link.attr("href"));
        assertThat(visit.statusCode()).isEqualTo(303);
        assertThat(visit.headers().firstValue("Location").orElseThrow()).startsWith("https://shop.example/");
        assertThat(visit.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visit.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(products().at("/items/0/opened").asLong()).isEqualTo(1);
        assertThat(editor.get("/api/stories/" + story)
                        .json()
                        .at("/products/0/name")
                        .asText())
                .isEqualTo("竹燈籠");

        show(false);
        Eventually.within(SOON, () -> reader.page(page).select(".picks").isEmpty());
    }

    @Test
    void besideASensitiveStoryNothingIsSoldUntilAnEditorSaysThatItIsHarmless() {
        feed(HEADER + LAMP);
        show(true);
        var story = published("燈籠工坊兩人死亡　紀錄片開拍");
        var picks = "/api/stories/" + story + "/picks";
        assertThat(reader.page("/story/" + story).select(".picks")).isEmpty();
        assertThat(editor.get(picks).json().at("/suggested").toString()).contains("death");

        assertThat(editor.put(picks, "{\"harmless\": true}").json().at("/products"))
                .hasSize(1);
        Eventually.within(
                SOON, () -> !reader.page("/story/" + story).select(".picks a").isEmpty());
        assertThat(editor.put(picks, "{\"sensitive\": [\"minors\"]}").json().at("/products"))
                .isEmpty();
        Eventually.within(
                SOON, () -> reader.page("/story/" + story).select(".picks").isEmpty());
    }

    @Test
    void editorsPinAndForbid() {
        feed(HEADER + LAMP + BAMBOO);
        show(true);
        var lamp = products().at("/items/0/id").asLong();
        var bamboo = products().at("/items/1/id").asLong();
        var story = published("廟埕點燈籠");
        var picks = "/api/stories/" + story + "/picks";
        var answer = editor.put(picks, "{\"pinned\": [" + bamboo + "]}").json();
        assertThat(answer.at("/products/0/id").asLong()).isEqualTo(bamboo);
        assertThat(answer.at("/products/1/id").asLong()).isEqualTo(lamp);

        answer = editor.put(picks, "{\"pinned\": [" + bamboo + "], \"forbidden\": [" + lamp + "]}")
                .json();
        assertThat(answer.at("/products")).hasSize(1);
        assertThat(settings("{\"forbid\": [" + bamboo + "]}").status()).isEqualTo(204);
        assertThat(editor.get(picks).json().at("/products")).isEmpty();

        assertThat(editor.put(picks, "{\"pinned\": [999999999]}").status()).isEqualTo(422);
        assertThat(editor.put(picks, "{\"sensitive\": [\"boring\"]}").text("/errors/0/detail"))
                .contains("boring");
    }

    @Test
    void aFeedOfWhichNothingCanBeTakenChangesNothing() {
        feed(HEADER + LAMP);
        var refused = upload(HEADER + "lamp,燈籠,ftp://shop,480,in_stock,,\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(products().at("/items")).hasSize(1);

        var partly = upload(HEADER + BAMBOO + "x,燈籠,https://shop.example/x,free,in_stock,,\n")
                .json();
        assertThat(partly.at("/taken").asInt()).isEqualTo(1);
        assertThat(partly.at("/refused/0/item").asInt()).isEqualTo(2);
        assertThat(partly.at("/refused/0/field").asText()).isEqualTo("g:price");
        assertThat(products().at("/items/0/number").asText()).isEqualTo("bamboo");
    }

    @Test
    void onlyWhoMayPublishAtThePaperSeesAndChangesItsProducts() {
        var path = "/api/papers/" + paper.slug() + "/products";
        assertThat(new ApiClient(site).get(path).status()).isEqualTo(401);
        assertThat(newsroom.somebody(site, Role.REPORTER, paper).get(path).status())
                .isEqualTo(403);
        var elsewhere = newsroom.somebody(site, Role.EDITOR, newsroom.paper());
        assertThat(elsewhere.get(path).status()).isEqualTo(403);
    }

    private void feed(String csv) {
        assertThat(upload(csv).status()).isEqualTo(200);
    }

    private ApiClient.Answer upload(String csv) {
        return editor.withHeader("Content-Type", "text/csv; charset=UTF-8")
                .put("/api/papers/" + paper.slug() + "/products", csv);
    }

    private void show(boolean shown) {
        assertThat(settings("{\"shown\": " + shown + "}").status()).isEqualTo(204);
    }

    private ApiClient.Answer settings(String json) {
        return editor.put("/api/papers/" + paper.slug() + "/products/settings", json);
    }

    private JsonNode products() {
        return editor.get("/api/papers/" + paper.slug() + "/products").json();
    }

    private long published(String headline) {
        var story =
                editor.post("/api/stories", Newsroom.story(paper, headline, "")).json();
        var id = story.at("/id").asLong();
        var version = "{\"version\": " + story.at("/version").asLong() + "}";
        assertThat(editor.post("/api/stories/" + id + "/publish", version).status())
                .isEqualTo(200);
        return id;
    }
}
