package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `kill -9` while moderators decide, twenty times: never a measure without its statement, never
/// a statement without its
/// measure, and the chain whole.
@Tag("long")
class DecisionCrashIT {
    private static final int CRASHES = 20;
    private static final int SHORTEST_NANOS = 900_000_000;
    private static final int LONGEST_NANOS = 2_000_000_000;
    private static final Map<String, String> GENEROUS = Map.of(
            "BROADSHEET_REPORT_PER_REPORTER", "1000000",
            "BROADSHEET_REPORT_PER_ADDRESS", "1000000",
            "BROADSHEET_REPORT_PER_NETWORK", "1000000",
            "BROADSHEET_FORUM_LIMITS_COMMENTS_PER_AUTHOR", "1000000",
            "BROADSHEET_FORUM_LIMITS_PER_ADDRESS", "1000000");

    private Path folder;
    private Path data;
    private int port;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createTempDirectory("broadsheet-decisions");
        data = folder.resolve("data");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void nothingStays() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private Program paper() throws IOException {
        return Program.start(GENEROUS, "serve", "--data", data.toString(), "--port", Integer.toString(port))
                .opened();
    }

    @Test
    void neverAMeasureWithoutAStatementNorAStatementWithoutAMeasure() throws Exception {
        var random = RandomGenerator.of("L64X128MixRandom");
        var decided = new AtomicInteger();
        for (int crash = 0; crash < CRASHES; crash++) {
            try (var paper = paper()) {
                var site = URI.create("http://127.0.0.1:" + port + "/");
                var moderator = signedIn(site);
                var worker = Thread.ofVirtual().start(() -> work(moderator, new ApiClient(site), decided));
                LockSupport.parkNanos(SHORTEST_NANOS + random.nextInt(LONGEST_NANOS));
                paper.kill();
                worker.join();
            }
        }
        try (var paper = paper()) {
            for (var subject : List.of("ledger", "statements")) {
                assertThat(finding(subject).at("/state").asText()).as(subject).isEqualTo("OK");
            }
            paper.stop();
        }
        assertThat(decided.get())
                .as("decisions that were taken between the crashes")
                .isGreaterThan(CRASHES);
    }

    private JsonNode finding(String subject) throws Exception {
        var result = Program.run("doctor", "--json", "--data", data.toString());
        return new ObjectMapper()
                .readTree(result.out())
                .at("/findings")
                .valueStream()
                .filter(one -> one.at("/subject").asText().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private ApiClient signedIn(URI site) throws IOException {
        var line = Files.readAllLines(data.resolve("demo-sign-ins.txt")).stream()
                .filter(one -> one.startsWith("moderator "))
                .findFirst()
                .orElseThrow()
                .split(" +", -1);
        var session = new ApiClient(site)
                .post(
                        "/api/session",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"kind\":\"token\"}".formatted(line[1], line[2]));
        return new ApiClient(site).with(session.text("/token"));
    }

    /// Writes, reports, holds, then removes or brings back, until the paper is gone.
    private static void work(ApiClient moderator, ApiClient reader, AtomicInteger decided) {
        try {
            var story = reader.get("/api/stories?limit=1").text("/items/0/id");
            for (int i = 0; ; i++) {
                var comment =
                        moderator.post("/api/stories/" + story + "/comments", "{\"text\":\"第 %d 句話\"}".formatted(i));
                var object = "post:" + comment.text("/id");
                reader.post(
                        "/api/reports", "{\"objects\":[\"%s\"],\"clause\":\"R2\",\"words\":\"不對\"}".formatted(object));
                var item = open(moderator, object);
                decide(moderator, item, "[\"hold\"]");
                decided.addAndGet(decide(moderator, item, i % 2 == 0 ? "[\"remove\"]" : "[]"));
            }
        } catch (RuntimeException gone) {
            return;
        }
    }

    private static long open(ApiClient moderator, String object) {
        return moderator
                .get("/api/moderation/queue")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/object").asText().equals(object))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asLong();
    }

    private static int decide(ApiClient moderator, long item, String measures) {
        var body = "{\"items\":[%d],\"measures\":%s,\"clause\":\"R2\",\"facts\":\"不對。\"}".formatted(item, measures);
        return moderator.post("/api/moderation/decisions", body).status() == 200 ? 1 : 0;
    }
}
