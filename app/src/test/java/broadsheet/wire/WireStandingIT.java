package broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Embargoes, recalls, versions and old addresses of imported stories, as readers meet them.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class WireStandingIT {
    @Inject
    Imports imports;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Inject
    Database database;

    @TestHTTPResource("/")
    URI site;

    @TempDir
    Path folder;

    private final String id = "urn:test:" + UUID.randomUUID();
    private final String slug = "old-" + UUID.randomUUID();
    private Paper paper;

    @BeforeEach
    void makePaper() {
        paper = Samples.paper(publications);
    }

    @Test
    void anEmbargoedItemIsADraftThatNobodyCanPublishBeforeItsMinute() throws IOException {
        String embargo = Clock.systemUTC().instant().plus(Duration.ofDays(2)).toString();
        ImportReport report = run(ninjs(1, "usable", "機密", "\"embargoedUntil\":\"" + embargo + "\""));
        assertThat(report.created()).isEqualTo(1);
        Story story = story();
        assertThat(story.status()).isEqualTo(Status.DRAFT);
        assertThat(refusal(stories.publish(story.id(), story.version(), Samples.EDITOR)))
                .isEqualTo("story.held.embargo");
        assertThat(get("/story/" + story.id()).statusCode()).isEqualTo(404);
        assertThat(run(ninjs(1, "usable", "機密", "\"embargoedUntil\":\"" + embargo + "\""))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void whenTheEmbargoEndsTheNextImportPublishesUnderItsMoment() throws IOException {
        Instant embargo = Instant.parse("2026-01-02T03:04:00Z");
        run(ninjs(1, "usable", "已解禁", "\"embargoed\":\"" + embargo + "\",\"firstcreated\":\"2026-01-01T00:00:00Z\""));
        assertThat(story().status()).isEqualTo(Status.PUBLISHED);
        assertThat(story().published()).isEqualTo(embargo);
    }

    @Test
    void anUpdateUnderAnEmbargoDoesNotChangeWhatReadersSee() throws IOException {
        run(ninjs(1, "usable", "已公開", "\"urgency\":3"));
        String embargo = Clock.systemUTC().instant().plus(Duration.ofDays(2)).toString();
        ImportReport report = run(ninjs(2, "usable", "還不能說", "\"embargoed\":\"" + embargo + "\""));
        assertThat(report.refusals().getFirst().cause()).contains("it is not public");
        assertThat(story().content().headline()).isEqualTo("已公開");
    }

    @Test
    void aRecallTakesAPublishedStoryBackWithAPublicReason() throws IOException {
        run(ninjs(1, "usable", "錯誤的消息", "\"urgency\":3"));
        Story story = story();
        stories.save(story.id(), story.version(), StoryDraft.in(story.place(), story.content()), Samples.EDITOR)
                .orThrow();
        assertThat(run(ninjs(2, "canceled", "", "\"urgency\":3")).updated()).isEqualTo(1);
        Response page = get("/story/" + story.id());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.asString()).contains("消息來源已撤回這則報導").doesNotContain("錯誤的消息");
        assertThat(run(ninjs(2, "canceled", "", "\"urgency\":3")).unchanged()).isEqualTo(1);
    }

    @Test
    void aRecalledDraftCannotBePublished() throws IOException {
        run(false, ninjs(1, "usable", "草稿", "\"urgency\":3"));
        run(ninjs(2, "canceled", "", "\"urgency\":3"));
        Story story = story();
        assertThat(refusal(stories.publish(story.id(), story.version(), Samples.EDITOR)))
                .isEqualTo("story.held.recalled");
        assertThat(run(ninjs(3, "usable", "又能用了", "\"urgency\":3")).updated()).isEqualTo(1);
        assertThat(story().status()).isEqualTo(Status.PUBLISHED);
        assertThat(story().content().headline()).isEqualTo("又能用了");
    }

    @Test
    void whatWasRecalledBeforeItCameIsNoStoryWhenAnOlderVersionComes() throws IOException {
        assertThat(run(ninjs(2, "canceled", "", "\"urgency\":3")).refused()).isEqualTo(1);
        ImportReport late = run(ninjs(1, "usable", "遲到的舊稿", "\"urgency\":3"));
        assertThat(late.created()).isZero();
        assertThat(late.unchanged()).isEqualTo(1);
    }

    @Test
    void anOlderVersionThatComesLaterChangesNothing() throws IOException {
        run(ninjs(5, "usable", "第五版", "\"urgency\":2"));
        assertThat(run(ninjs(4, "usable", "第四版", "\"urgency\":3")).unchanged()).isEqualTo(1);
        assertThat(run(ninjs(4, "canceled", "", "\"urgency\":3")).unchanged()).isEqualTo(1);
        assertThat(story().content().headline()).isEqualTo("第五版");
        assertThat(story().content().urgency()).isEqualTo(2);
        assertThat(run(ninjs(6, "usable", "第六版", "\"urgency\":3")).updated()).isEqualTo(1);
        assertThat(story().content().headline()).isEqualTo("第六版");
    }

    @Test
    void anOldAddressLeadsToTheStoryForGood() throws IOException {
        run(ghost("published"));
        String there = "/story/" + storyOfSlug();
        for (String address : List.of("/" + slug + "/", "/" + slug + "/?utm_source=x")) {
            Response moved = get(address);
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.header("Location")).isEqualTo(there);
        }
        assertThat(RestAssured.given().get(url("/" + slug)).statusCode()).isEqualTo(200);
        assertThat(get("/" + slug + "/more/").statusCode()).isEqualTo(404);
    }

    @Test
    void theOldAddressOfADraftIsNowhere() throws IOException {
        run(ghost("draft"));
        assertThat(get("/" + slug + "/").statusCode()).isEqualTo(404);
    }

    @Test
    void aDeepOldAddressInChineseLeadsToTheStory() throws IOException {
        run(line("/2020/01/02/" + slug + "-台北/"));
        Response moved = get("/2020/01/02/" + slug + "-%E5%8F%B0%E5%8C%97/");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Location")).matches("/story/\\d+");
        assertThat(moved.header("Cache-Control")).doesNotContain("max-age=3");
    }

    private Response get(String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(url(path));
    }

    private String url(String path) {
        return site.toString().replaceFirst("/$", "") + path;
    }

    private static String refusal(Outcome<Story> outcome) {
        return ((Outcome.Refused<Story>) outcome).problems().getFirst().code();
    }

    private ImportReport run(String file) throws IOException {
        return run(true, file);
    }

    private ImportReport run(boolean publish, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".json"), text);
        ImportRequest request =
                new ImportRequest(List.of(file), null, paper.slug().value(), null, publish, false);
        return imports.run(request, Language.EN, (done, total, items) -> {}).orThrow();
    }

    private String ninjs(int version, String status, String headline, String more) {
        return "{\"uri\":\"%s\",\"version\":\"%d\",\"pubstatus\":\"%s\",\"language\":\"zh-TW\",%s%s}"
                .formatted(
                        id,
                        version,
                        status,
                        headline.isEmpty() ? "" : "\"headline\":\"" + headline + "\",\"body_text\":\"內文\",",
                        more);
    }

    private String ghost(String status) {
        return "{\"db\":[{\"data\":{\"posts\":[{\"id\":\"1\",\"uuid\":\"%s\",\"title\":\"舊站\",\"slug\":\"%s\","
                        .formatted(id, slug)
                + "\"html\":\"<p>文</p>\",\"status\":\"" + status + "\",\"published_at\":\"2020-01-01T00:00:00Z\"}]}}]}";
    }

    private String line(String oldAddress) {
        return "{\"id\":\"%s\",\"source\":\"s\",\"date\":\"2020-01-02\",\"title\":\"題\",\"body\":\"文\",\"oldAddresses\":[\"%s\"]}"
                .formatted(id, oldAddress);
    }

    private Story story() {
        return stories.find(idOf("iptc")).orElseThrow();
    }

    private long storyOfSlug() {
        return idOf("ghost");
    }

    private long idOf(String origin) {
        return database.use(handle -> handle.createQuery(
                        "select story_id from wire_item where origin = :origin and external_id = :id")
                .bind("origin", origin)
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }
}
