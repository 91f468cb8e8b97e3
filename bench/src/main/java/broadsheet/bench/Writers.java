package broadsheet.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Members who write over HTTP: as fast as they can, or at a rate.
final class Writers {
    private final Paper paper;
    private final List<String> tokens;
    private final String body;

    Writers(Paper paper, List<String> tokens, String text) {
        this.paper = paper;
        this.tokens = tokens;
        body = JsonMapper.builder().build().createObjectNode().put("text", text).toString();
    }

    /// Comments accepted per second under these stories, by 64 connections.
    double rate(Path folder, List<Long> stories, int seconds) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("write.lua"), lua(stories));
        return Wrk.script(paper.url("/"), seconds, script);
    }

    private String lua(List<Long> stories) {
        var paths = stories.stream()
                .map(story -> "\"/api/stories/" + story + "/comments\"")
                .collect(Collectors.joining(","));
        var cookies = tokens.stream().map(token -> "\"member=" + token + "\"").collect(Collectors.joining(","));
        return """
                local cookies = {%s}
                local paths = {%s}
                local body = [[%s]]
                local requests = {}
                local n = 0
                function init(args)
                  for i = 1, #cookies * (#paths + 1) do
                    local headers = {["Content-Type"] = "application/json", ["Sec-Fetch-Site"] = "same-origin"}
                    headers["Cookie"] = cookies[i %% #cookies + 1]
                    requests[i] = wrk.format("POST", paths[i %% #paths + 1], headers, body)
                  end
                end
                function request()
                  n = n %% #requests + 1
                  return requests[n]
                end
                """.formatted(cookies, paths, body);
    }

    /// Writes under a story so many times a second until it is closed.
    Pour pour(long story, int perSecond) {
        return new Pour(story, perSecond);
    }

    /// A steady stream of comments.
    final class Pour implements AutoCloseable {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong accepted = new AtomicLong();
        private final long story;

        private Pour(long story, int perSecond) {
            this.story = story;
            var _ = timer.scheduleAtFixedRate(
                    this::write, 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
        }

        private void write() {
            var token = tokens.get((int) (sent.getAndIncrement() % tokens.size()));
            var request = HttpRequest.newBuilder(URI.create(paper.url("/api/stories/" + story + "/comments")))
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Cookie", "member=" + token)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var _ = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenAccept(answer -> accepted.addAndGet(answer.statusCode() == 201 ? 1 : 0));
        }

        /// How many were accepted so far.
        long accepted() {
            return accepted.get();
        }

        @Override
        public void close() {
            timer.shutdownNow();
            client.shutdownNow();
        }
    }
}
