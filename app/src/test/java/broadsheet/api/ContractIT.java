package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Session;
import broadsheet.platform.web.ProblemType;
import broadsheet.story.Byline;
import broadsheet.story.Status;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The document at `/openapi`, docs/contracts/api.md and the code say the same.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ContractIT {
    @TestHTTPResource("/")
    URI site;

    private JsonNode openApi() {
        var answer = new ApiClient(site).get("/openapi?format=json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String contract() throws IOException {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/contracts/api.md"))) {
            here = Objects.requireNonNull(here.getParent());
        }
        return Files.readString(here.resolve("docs/contracts/api.md"));
    }

    @Test
    void everyRouteAndFieldAndEnumValueStandsInTheContract() throws IOException {
        var contract = contract();
        var missing = new TreeSet<String>();
        Consumer<String> check = word -> {
            if (!contract.contains(word)) {
                missing.add(word);
            }
        };
        var document = openApi();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> check.accept(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        document.at("/components/schemas").properties().forEach(schema -> {
            schema.getValue().at("/properties").fieldNames().forEachRemaining(field -> check.accept("`" + field + "`"));
            schema.getValue()
                    .findValues("enum")
                    .forEach(values -> values.forEach(value -> check.accept("`" + value.asText() + "`")));
        });
        Arrays.stream(ProblemType.values()).forEach(type -> check.accept("`" + type.code() + "`"));
        assertThat(missing).as("docs/contracts/api.md does not speak of these").isEmpty();
    }

    @Test
    void enumsInTheDocumentAreThoseOfTheCode() {
        var schemas = openApi().at("/components/schemas");
        assertThat(values(schemas, "/Story/properties/status"))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::code).toList());
        assertThat(values(schemas, "/StorySummary/properties/status"))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::code).toList());
        assertThat(values(schemas, "/Byline/properties/role"))
                .containsExactlyElementsOf(Arrays.stream(Byline.Role.values())
                        .map(Byline.Role::code)
                        .toList());
        assertThat(values(schemas, "/HeldRole/properties/role"))
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values()).map(Role::code).toList());
        assertThat(values(schemas, "/SignIn/properties/kind"))
                .containsExactlyElementsOf(Arrays.stream(Session.Kind.values())
                        .map(Session.Kind::code)
                        .toList());
    }

    private static List<String> values(JsonNode schemas, String pointer) {
        return schemas.at(pointer + "/enum")
                .valueStream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void everyOperationTellsItsProblems() {
        openApi()
                .at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.at("/summary").asText()).isNotBlank();
                    assertThat(operation.at("/responses/default/$ref").asText()).endsWith("/Problem");
                }));
        assertThat(openApi().at("/components/schemas").fieldNames())
                .toIterable()
                .contains("Story", "StoryInput", "Problem")
                .doesNotContain("Block", "Inline");
        assertThat(openApi().at("/components/schemas/Problem/properties/errors").isMissingNode())
                .isFalse();
    }
}
