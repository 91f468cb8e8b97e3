package broadsheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A program that speaks with the JSON API of the paper under test.
public final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI site;
    private final Map<String, String> headers;

    public ApiClient(URI site) {
        this(site, Map.of("Content-Type", "application/json"));
    }

    private ApiClient(URI site, Map<String, String> headers) {
        this.site = site;
        this.headers = headers;
    }

    /// A word that no other test has.
    public static String unique(String word) {
        return word + UUID.randomUUID().toString().substring(0, 8);
    }

    /// The same client with this bearer token.
    public ApiClient with(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /// The same client with this header.
    public ApiClient withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiClient(site, more);
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder().DELETE(), path);
    }

    public Answer post(String path, String json) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(json)), path);
    }

    public Answer put(String path, String json) {
        return send(HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(json)), path);
    }

    private Answer send(HttpRequest.Builder request, String path) {
        headers.forEach(request::setHeader);
        try {
            var response = HTTP.send(
                    request.uri(site.resolve(path))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /// The header, or an empty text.
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(body(), e);
            }
        }

        /// The text at a JSON pointer, or an empty text.
        public String text(String pointer) {
            return json().at(pointer).asText();
        }
    }
}
