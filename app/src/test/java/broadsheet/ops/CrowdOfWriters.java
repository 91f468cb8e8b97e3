package broadsheet.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Members who write, vote and take back over HTTP until nobody answers any more, and remember what was acknowledged.
final class CrowdOfWriters {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Text of each acknowledged comment.
    final Map<Long, String> comments = new ConcurrentHashMap<>();
    /// Acknowledged votes by `comment/member`.
    final Map<String, Integer> votes = new ConcurrentHashMap<>();
    final Set<Long> deleted = ConcurrentHashMap.newKeySet();
    /// What was sent and never answered: comments whose deletion, votes whose value nobody knows.
    final Set<Long> perhapsDeleted = ConcurrentHashMap.newKeySet();
    final Set<String> perhapsVoted = ConcurrentHashMap.newKeySet();

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong texts = new AtomicLong();
    private final List<Long> known = new CopyOnWriteArrayList<>();
    private final List<Long> stories;

    CrowdOfWriters(List<Long> stories) {
        this.stories = stories;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /// One member writes until the paper is gone.
    void write(int port, String token, long member) {
        var random = new Random(member * 31 + acknowledged.get());
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var writer = new Writer(client, "http://127.0.0.1:" + port, token, member);
            while (step(writer, random)) {
                acknowledged.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean step(Writer writer, Random random) throws InterruptedException {
        var act = random.nextInt(10);
        if (act < 6 || known.isEmpty()) {
            return post(writer, stories.get(random.nextInt(stories.size())));
        }
        var comment = known.get(known.size() - 1 - random.nextInt(Math.min(200, known.size())));
        return act < 9 ? vote(writer, comment, random.nextBoolean() ? 1 : -1) : delete(writer);
    }

    private boolean post(Writer writer, long story) throws InterruptedException {
        var text = "第 " + texts.incrementAndGet() + " 則";
        var answer = writer.send(
                "POST",
                "/api/stories/" + story + "/comments",
                JSON.createObjectNode().put("text", text));
        if (answer == null) {
            return false;
        }
        var id = answer.path("id").asLong();
        comments.put(id, text);
        writer.own.add(id);
        known.add(id);
        return true;
    }

    private boolean vote(Writer writer, long comment, int value) throws InterruptedException {
        var key = comment + "/" + writer.member;
        if (writer.own.contains(comment) || votes.containsKey(key)) {
            return true;
        }
        perhapsVoted.add(key);
        var answer = writer.send(
                "PUT",
                "/api/comments/" + comment + "/vote",
                JSON.createObjectNode().put("value", value));
        if (answer == null) {
            return false;
        }
        perhapsVoted.remove(key);
        if (answer.path("status").isMissingNode()) {
            votes.put(key, value);
        }
        return true;
    }

    private boolean delete(Writer writer) throws InterruptedException {
        if (writer.own.isEmpty()) {
            return true;
        }
        var comment = writer.own.removeLast();
        perhapsDeleted.add(comment);
        var answer = writer.send("DELETE", "/api/comments/" + comment, JSON.createObjectNode());
        if (answer == null) {
            return false;
        }
        deleted.add(comment);
        return true;
    }

    /// A member with a connection.
    private record Writer(HttpClient client, String site, String token, long member, ArrayList<Long> own) {
        Writer(HttpClient client, String site, String token, long member) {
            this(client, site, token, member, new ArrayList<>());
        }

        /// The answer, or null when there is none. What is refused answers with a `status`.
        private @Nullable JsonNode send(String method, String path, JsonNode body) throws InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(site + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Cookie", "member=" + token)
                    .build();
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() >= 500) {
                    return null;
                }
                return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            } catch (IOException gone) {
                return null;
            }
        }
    }
}
