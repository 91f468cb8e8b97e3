package broadsheet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The demo's editor, signed in at a paper, who writes and publishes by the JSON API.
final class Newsroom {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Paper paper;
    private final String token;
    private long running;

    Newsroom(Paper paper) throws IOException, InterruptedException {
        this.paper = paper;
        var words = Files.readAllLines(paper.data().resolve("demo-sign-ins.txt")).stream()
                .filter(line -> line.startsWith("editor "))
                .map(line -> Arrays.asList(line.split("\\s+")))
                .findFirst()
                .orElseThrow();
        var signIn = JSON.createObjectNode()
                .put("email", words.get(1))
                .put("password", words.get(2))
                .put("kind", "token");
        token = send("POST", "/api/session", signIn, "").path("token").asText();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    JsonNode story(long id) throws IOException, InterruptedException {
        return send("GET", "/api/stories/" + id, null, token);
    }

    /// Creates a story and publishes it; what the API answers.
    JsonNode publish(JsonNode story) throws IOException, InterruptedException {
        var draft = send("POST", "/api/stories", story, token);
        return change(draft, "publish", object());
    }

    /// Publishes, corrects or withdraws what the API answered before.
    JsonNode change(JsonNode story, String action, ObjectNode body) throws IOException, InterruptedException {
        body.put("version", story.path("version").asLong());
        return send("POST", "/api/stories/" + story.path("id").asLong() + "/" + action, body, token);
    }

    /// Announces a 快訊 and ends the one announced before.
    void breaking(String headline) throws IOException, InterruptedException {
        var before = running;
        running = send("POST", "/api/breaking", object().put("headline", headline), token)
                .path("id")
                .asLong();
        if (before > 0) {
            send("DELETE", "/api/breaking/" + before, null, token);
        }
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body, String bearer)
            throws IOException, InterruptedException {
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        var request = HttpRequest.newBuilder(URI.create(paper.url(path)))
                .method(method, content)
                .header("Content-Type", "application/json");
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Lacking(method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? object() : JSON.readTree(answer.body());
    }
}
