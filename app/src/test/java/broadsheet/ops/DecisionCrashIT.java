package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.decision.Decisions;
import broadsheet.ledger.Ledger;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.DatabaseServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` while moderators decide and judge appeals, twenty times, every second time of
/// PostgreSQL too: never a measure without its statement, never a statement without its measure,
/// the chain whole, and nothing acknowledged lost.
@Tag("long")
class DecisionCrashIT {
    private static final int CRASHES = 20;
    private static final int WORKERS = 4;
    private static final int FEWEST = 10;
    private static final int LONGEST_NANOS = 60_000_000;
    private static final Map<String, String> GENEROUS = Map.of(
            "BROADSHEET_REPORT_PER_REPORTER", "1000000",
            "BROADSHEET_REPORT_PER_ADDRESS", "1000000",
            "BROADSHEET_REPORT_PER_NETWORK", "1000000",
            "BROADSHEET_FORUM_LIMITS_COMMENTS_PER_AUTHOR", "1000000",
            "BROADSHEET_FORUM_LIMITS_PER_ADDRESS", "1000000",
            "BROADSHEET_SCREENING_PER_MINUTE", "1000000",
            "BROADSHEET_SCREENING_REPEATS", "1000000");

    @TempDir
    Path place;

    private PaperFolder folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = new PaperFolder(place.resolve("data"));
    }

    @AfterEach
    void nothingOfOursRunsOn() throws IOException {
        folder.killPostgres();
    }

    @Test
    void neverAMeasureWithoutAStatementNorAStatementWithoutAMeasure() throws Exception {
        var random = RandomGenerator.of("L64X128MixRandom");
        CrowdOfModerators crowd;
        try (var paper = folder.paper(GENEROUS);
                var database = folder.database()) {
            var stories = PaperFolder.stories(database, WORKERS);
            crowd = new CrowdOfModerators(site(), signedIn("moderator"), signedIn("chief_moderator"), stories);
            paper.stop();
        }
        for (int crash = 0; crash < CRASHES; crash++) {
            killAmongDecisions(crowd, crash, random);
            everythingIsSound(crowd, "after kill " + (crash + 1));
        }
        assertThat(crowd.decisions).hasSizeGreaterThan(CRASHES * FEWEST / 2);
        assertThat(crowd.judged).hasSizeGreaterThan(CRASHES);
        System.out.printf(
                "%d kills: %d decisions, %d statements, %d appeals, %d judged, acknowledged: all there and sound%n",
                CRASHES, crowd.decisions.size(), crowd.statements.size(), crowd.appeals.size(), crowd.judged.size());
    }

    /// After so many acknowledged decisions, and then at any moment.
    private void killAmongDecisions(CrowdOfModerators crowd, int crash, RandomGenerator random) throws Exception {
        var enough = crowd.acknowledged() + FEWEST + random.nextInt(FEWEST);
        var connections = new ArrayList<Connection>();
        try (var paper = folder.paper(GENEROUS);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WORKERS; i++) {
                var token = "decided-" + crash + "-" + i;
                var database = folder.database();
                connections.add(database);
                PaperFolder.member(database, "當事人" + crash + "之" + i, token);
                workers.execute(() -> crowd.work(database, token));
            }
            while (crowd.acknowledged() < enough && crowd.wrong.isEmpty()) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
            paper.kill();
        }
        for (var database : connections) {
            database.close();
        }
        if (crash % 2 == 1) {
            folder.killPostgres();
        }
        assertThat(crowd.wrong).isEmpty();
    }

    private void everythingIsSound(CrowdOfModerators crowd, String when) throws IOException, SQLException {
        try (var server = DatabaseServer.embedded(folder.data()).orThrow();
                var connection = server.access().connect()) {
            var database = Database.at(server.access());
            assertThat(Ledger.check(database).intact()).as("the chain " + when).isTrue();
            assertThat(Decisions.loose(database)).as("loose ends " + when).isZero();
            isThere(connection, "select id from decision", crowd.decisions, when);
            isThere(connection, "select id from statement", crowd.statements, when);
            isThere(connection, "select id from appeal", crowd.appeals, when);
            isThere(connection, "select id from appeal where state <> 'open'", crowd.judged, when);
        }
    }

    private static void isThere(Connection database, String query, Set<Long> acknowledged, String when)
            throws SQLException {
        assertThat(PaperFolder.numbers(database, query)).as(query + " " + when).containsAll(acknowledged);
    }

    private URI site() {
        return URI.create("http://127.0.0.1:" + folder.port() + "/");
    }

    private String signedIn(String role) throws IOException {
        var line = Files.readAllLines(folder.data().resolve("demo-sign-ins.txt")).stream()
                .map(one -> List.of(one.split(" +")))
                .filter(words -> words.getFirst().equals(role))
                .findFirst()
                .orElseThrow();
        return new ApiClient(site())
                .post(
                        "/api/session",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"kind\":\"token\"}".formatted(line.get(1), line.get(2)))
                .text("/token");
    }
}
