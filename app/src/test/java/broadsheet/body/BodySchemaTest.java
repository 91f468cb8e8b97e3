package broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// docs/contracts/body.schema.json and the reader accept the same documents, apart from the limits on size.
class BodySchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();
    private static final int DOCUMENTS = 4_000;

    private static Schema schema() {
        try {
            var here = Path.of("").toAbsolutePath();
            while (!Files.exists(here.resolve("docs/contracts/body.schema.json"))) {
                here = java.util.Objects.requireNonNull(here.getParent());
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(here.resolve("docs/contracts/body.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean schemaAccepts(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).isEmpty();
    }

    private static boolean readerAccepts(String document) throws IOException {
        try {
            var body = BodyJson.read(JSON.readTree(document));
            assertThat(schemaAccepts(BodyJson.write(body).toString())).isTrue();
            return true;
        } catch (BodyProblem problem) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'doc'}",
                "{'type':'doc','content':[]}",
                "{'type':'doc','content':[{'type':'paragraph'},{'type':'horizontalRule'},{'type':'furtherReading'}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':2}}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':3.0}}]}",
                "{'type':'doc','content':[{'type':'image','attrs':{'src':'/media/a','alt':'','caption':null,'width':1}}]}",
                "{'type':'doc','content':[{'type':'factBox','attrs':{'title':''}}]}",
                "{'type':'doc','content':[{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableHeader'}]}]}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'😀\\n','marks':[]}]}]}"
            })
    void bothAccept(String document) throws IOException {
        var json = document.replace('\'', '"');
        assertThat(schemaAccepts(json)).isTrue();
        assertThat(readerAccepts(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "'doc'",
                "{'type':'paragraph'}",
                "{'type':'doc','content':null}",
                "{'type':'doc','content':{}}",
                "{'type':'doc','attrs':{}}",
                "{'type':'doc','content':[null]}",
                "{'type':'doc','content':[{'type':'text','text':'a'}]}",
                "{'type':'doc','content':[{'type':'heading'}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':1}}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':2.5}}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':{'level':'2'}}]}",
                "{'type':'doc','content':[{'type':'heading','attrs':null}]}",
                "{'type':'doc','content':[{'type':'listItem'}]}",
                "{'type':'doc','content':[{'type':'image','attrs':{'src':'//host/a','alt':''}}]}",
                "{'type':'doc','content':[{'type':'image','attrs':{'src':'http://a/','alt':''}}]}",
                "{'type':'doc','content':[{'type':'image','attrs':{'src':'/a b','alt':''}}]}",
                "{'type':'doc','content':[{'type':'image','attrs':{'src':'/a','alt':null}}]}",
                "{'type':'doc','content':[{'type':'image','attrs':{'src':'/a','alt':'','width':0}}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':''}]}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'\\u0000'}]}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'\\ud800'}]}]}",
                "{'type':'doc','content':[{'type':'factBox','attrs':{'title':'\\udc00x'}}]}",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link'}]}]}]}"
            })
    void bothRefuse(String document) throws IOException {
        var json = document.replace('\'', '"');
        assertThat(schemaAccepts(json)).isFalse();
        assertThat(readerAccepts(json)).isFalse();
    }

    @Test
    void bothSayTheSameOfGeneratedDocuments() throws IOException {
        var random = new Random(20_261_124);
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = new Documents(random).document(i % 2 == 0 ? 0 : 0.03);
            var text = document.toString();
            var reader = readerAccepts(text);
            assertThat(schemaAccepts(text)).as(text).isEqualTo(reader);
            accepted += reader ? 1 : 0;
        }
        assertThat(accepted).isBetween(DOCUMENTS / 2, DOCUMENTS * 9 / 10);
    }
}
