package broadsheet.formats.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.NewsItem;
import broadsheet.formats.NewsItems;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we write, IPTC's own schema accepts.
class NinjsWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    static Stream<NewsItem> items() {
        return Stream.of(NewsItems.full(), NewsItems.bare(), NewsItems.canceled());
    }

    @ParameterizedTest
    @MethodSource("items")
    void theSchemaOfNinjs3AcceptsIt(NewsItem item) throws IOException {
        assertThat(SCHEMA.validate(written(item), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsWrong() {
        assertThat(SCHEMA.validate("{\"uri\":\"https://example.com/1\",\"invented\":1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everythingOfTheStoryIsThere() throws IOException {
        var json = json(NewsItems.full());
        assertThat(json.at("/standard/version").asText()).isEqualTo("3.0");
        assertThat(json.at("/pubStatus").asText()).isEqualTo("usable");
        assertThat(json.at("/version").asText()).isEqualTo("3");
        assertThat(json.at("/headlines/0/value").asText()).isEqualTo("台積電 & 聯電 <法說>");
        assertThat(json.at("/headlines/1/role").asText()).isEqualTo("kicker");
        assertThat(json.at("/bodies/0/contentType").asText()).isEqualTo("application/xhtml+xml");
        assertThat(json.at("/bodies/1/value").asText()).isEqualTo("前粗 體後\n<b> & 😀");
        assertThat(json.at("/bodies/1/charCount").asInt()).isEqualTo(13);
        assertThat(json.at("/by").asText()).isEqualTo("王小明、林譯文、經濟日報");
        assertThat(json.at("/people/0/uri").asText()).isEqualTo("https://example.com/author/wang-xiao-ming");
        assertThat(json.at("/people/1/rel").asText()).isEqualTo("contributor");
        assertThat(json.at("/organisations/0/name").asText()).isEqualTo("經濟日報");
        assertThat(json.at("/subjects/1/name").asText()).isEqualTo("AI & 雲");
        assertThat(json.at("/associations/0/copyrightNotice").asText()).isEqualTo("本報");
        assertThat(json.at("/associations/0/renditions/0/width").asInt()).isEqualTo(1200);
        assertThat(json.at("/rightsInfo/linkedRights").asText()).isEqualTo("https://example.com/terms");
    }

    @Test
    void whatWasTakenBackSaysSoAndNothingElse() throws IOException {
        var json = json(NewsItems.canceled());
        assertThat(json.at("/pubStatus").asText()).isEqualTo("canceled");
        assertThat(json.at("/edNote").asText()).isEqualTo("查證不足，撤下。");
        assertThat(json.has("headlines")).isFalse();
        assertThat(json.has("bodies")).isFalse();
    }

    private static JsonNode json(NewsItem item) throws IOException {
        return JSON.readTree(written(item));
    }

    private static String written(NewsItem item) throws IOException {
        var out = new ByteArrayOutputStream();
        NinjsWriter.write(item, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() {
        var file = "/broadsheet/formats/ninjs/ninjs-schema_3.0.json";
        try (var stream = Objects.requireNonNull(NinjsWriterTest.class.getResourceAsStream(file))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
