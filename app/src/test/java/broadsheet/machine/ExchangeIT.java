package broadsheet.machine;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Stories as other newsrooms take them.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ExchangeIT {
    private static final Duration SOON = Duration.ofMillis(400);

    @TestHTTPResource("/")
    URI base;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = Samples.paper(publications);
    }

    @Test
    void aPublishedStoryIsAnItemOfNinjs3() throws Exception {
        var story = published("央行 <升息> & 半碼");
        var answer = get(story, "ninjs.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(schemaProblems(answer.body())).isEmpty();
        assertThat(answer.text("/uri")).endsWith("/story/" + story.id());
        assertThat(answer.text("/headlines/0/value")).isEqualTo("央行 <升息> & 半碼");
        assertThat(answer.text("/bodies/0/value")).isEqualTo("<p>第一段。</p>");
        assertThat(answer.text("/people/0/name")).isEqualTo("吳記者");
        assertThat(answer.text("/people/0/uri")).endsWith("/author/wu-ji-zhe");
        assertThat(answer.text("/genres/0/name")).isEqualTo("要聞");
        assertThat(answer.header("tdm-reservation")).isEqualTo("1");
    }

    @Test
    void itIsAnItemOfNewsMlG2Too() throws Exception {
        var story = published("央行 <升息> & 半碼");
        var answer = get(story, "newsml.xml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/xml;charset=utf-8");
        var item = xml(answer.body());
        assertThat(text(item, "headline")).isEqualTo("央行 <升息> & 半碼");
        assertThat(text(item, "p")).isEqualTo("第一段。");
        assertThat(qcode(item)).isEqualTo("stat:usable");
    }

    @Test
    void aCorrectionIsToldToThoseWhoTookTheStory() {
        var story = published("原來的標題");
        assertThat(get(story, "ninjs.json").json().has("edNote")).isFalse();
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        stories.correct(
                        story.id(),
                        story.version(),
                        StoryDraft.in(place, Samples.content("改過的標題")),
                        "標題誤植地名。",
                        Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> get(story, "ninjs.json").text("/edNote").equals("更正：標題誤植地名。"));
        var corrected = get(story, "ninjs.json");
        assertThat(corrected.text("/headlines/0/value")).isEqualTo("改過的標題");
        assertThat(corrected.text("/version")).isEqualTo(Long.toString(story.version() + 1));
    }

    @Test
    void aWithdrawnStoryIsCanceledWithoutItsText() throws Exception {
        var story = published("要撤的報導");
        assertThat(get(story, "newsml.xml").body()).contains("要撤的報導");
        stories.withdraw(story.id(), story.version(), "查證不足，撤下。", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> !get(story, "newsml.xml").body().contains("要撤的報導"));
        assertThat(qcode(xml(get(story, "newsml.xml").body()))).isEqualTo("stat:canceled");
        var ninjs = get(story, "ninjs.json");
        assertThat(ninjs.status()).isEqualTo(200);
        assertThat(schemaProblems(ninjs.body())).isEmpty();
        assertThat(ninjs.text("/pubStatus")).isEqualTo("canceled");
        assertThat(ninjs.body()).contains("查證不足").doesNotContain("要撤的報導", "第一段");
    }

    @Test
    void draftsAndWhatNeverWasAreNotThere() {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, Samples.content("草稿")), Samples.EDITOR)
                .orThrow();
        for (var path : List.of(
                "/story/" + draft.id() + "/ninjs.json",
                "/story/999999999/newsml.xml",
                "/story/0/ninjs.json",
                "/story/x/newsml.xml",
                "/story/99999999999999999999/ninjs.json")) {
            assertThat(new ApiClient(base).get(path).status()).as(path).isEqualTo(404);
        }
    }

    private Story published(String headline) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var byline = List.of(new Byline(Byline.Role.REPORTER, "吳記者", null));
        var draft = stories.create(StoryDraft.in(place, Samples.content(headline, byline)), Samples.EDITOR)
                .orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private ApiClient.Answer get(Story story, String file) {
        return new ApiClient(base).get("/story/" + story.id() + "/" + file);
    }

    private static List<?> schemaProblems(String ninjs) throws Exception {
        var file = "/broadsheet/formats/ninjs/ninjs-schema_3.0.json";
        try (var stream = Objects.requireNonNull(ExchangeIT.class.getResourceAsStream(file))) {
            var schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(ninjs, InputFormat.JSON);
        }
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static String text(Document item, String element) {
        return item.getElementsByTagNameNS("*", element).item(0).getTextContent();
    }

    private static String qcode(Document item) {
        return item.getElementsByTagNameNS("*", "pubStatus")
                .item(0)
                .getAttributes()
                .getNamedItem("qcode")
                .getTextContent();
    }
}
