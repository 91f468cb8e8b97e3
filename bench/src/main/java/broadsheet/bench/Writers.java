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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Members who write over HTTP: as fast as they can, or at a rate.
final class Writers {
    private static final Pattern ACCEPTED = Pattern.compile("accepted (\\d+) refused (\\d+)");
    private static final Pattern SECONDS = Pattern.compile("requests in ([\\d.]+)s");

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
        var output = Wrk.script(paper.url("/"), seconds, script);
        var counts = ACCEPTED.matcher(output);
        var took = SECONDS.matcher(output);
        if (!counts.find() || !took.find() || !"0".equals(counts.group(2))) {
            throw new Lacking("comments were refused:\n" + output);
        }
        return Long.parseLong(counts.group(1)) / Double.parseDouble(took.group(1));
    }

    private String lua(List<Long> stories) {
        var paths = stories.stream()
                .map(story -> "\"/api/stories/" + story + "/comments\"")
                .collect(Collectors.joining(","));
        var cookies = tokens.stream().map(token -> "\"member=" + token + "\"").collect(Collectors.joining(","));
        return """
                local cookies = {%s}
                local paths = {%s}
                local headers = {["Content-Type"] = "application/json", ["Sec-Fetch-Site"] = "same-origin"}
                local body = [[%s]]
                local threads = {}
                local n = 0
                function setup(thread) table.insert(threads, thread) end
                function init(args) accepted = 0; refused = 0 end
                function request()
                  n = n + 1
                  headers["Cookie"] = cookies[n %% #cookies + 1]
                  return wrk.format("POST", paths[n %% #paths + 1], headers, body)
                end
                function response(status)
                  if status == 201 then accepted = accepted + 1 else refused = refused + 1 end
                end
                function done(summary, latency, requests)
                  local a, r = 0, 0
                  for _, thread in ipairs(threads) do
                    a = a + thread:get("accepted")
                    r = r + thread:get("refused")
                  end
                  print("accepted " .. a .. " refused " .. r)
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
