package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.forum.search.CommentAgreement;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.DatabaseAccess;
import broadsheet.search.Search;
import broadsheet.search.index.Agreement;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` while stories are imported beside the paper and taken into the index, twenty times, every fourth time
/// while
/// the index is made anew.
@Tag("long")
class IndexCrashIT {
    private static final int TIMES = 20;
    private static final int STORIES = 600;
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private PaperFolder house;

    @BeforeEach
    void aFolder() throws IOException {
        house = new PaperFolder(folder.resolve("data"));
    }

    @AfterEach
    void nothingOfOursRunsOn() throws IOException {
        house.killPostgres();
    }

    @Test
    void theIndexAndTheDatabaseAgreeAfterEveryKill() throws Exception {
        try (var paper = house.paper(Map.of());
                var database = house.database()) {
            PaperFolder.stories(database, 8);
            paper.stop();
        }
        for (int time = 0; time < TIMES; time++) {
            killedWhileIndexing(time);
            try (var paper = house.paper(Map.of())) {
                agrees("after kill " + (time + 1));
                paper.stop();
            }
        }
        var stories =
                Search.agreement(database(), house.data().resolve("index")).orElseThrow();
        assertThat(stories.documents()).isGreaterThan((long) TIMES * STORIES / 2);
        System.out.printf("%d kills: %d stories in the index, all as in the database%n", TIMES, stories.documents());
    }

    private void killedWhileIndexing(int time) throws IOException, InterruptedException, SQLException {
        var file = folder.resolve("news-" + time + ".jsonl");
        Files.writeString(file, news(time));
        try (var paper = house.paper(Map.of());
                var database = house.database();
                var incoming = Program.start(
                        "import",
                        file.toString(),
                        "--publish",
                        "--data",
                        house.data().toString())) {
            var before =
                    PaperFolder.numbers(database, "select count(*) from story").getFirst();
            var enough = before + 20 + 29L * time % (STORIES / 2);
            while (PaperFolder.numbers(database, "select count(*) from story").getFirst() < enough) {
                Thread.onSpinWait();
            }
            if (time % 4 == 3) {
                assertThat(Program.run("reindex", "--data", house.data().toString())
                                .code())
                        .isZero();
            }
            paper.kill();
            assertThat(incoming.result().code()).isZero();
        }
    }

    /// Half of them new, half of them changed since the time before.
    private static String news(int time) {
        var lines = new StringBuilder();
        for (int i = time * STORIES / 2; i < time * STORIES / 2 + STORIES; i++) {
            lines.append("{\"id\": \"crash-%d\", \"title\": \"第 %d 則消息\", \"body\": \"第 %d 輪寫下第 %d 則，海風轉強。\"}%n"
                    .formatted(i, i, time, i));
        }
        return lines.toString();
    }

    private void agrees(String when) throws IOException {
        var database = database();
        var index = house.data().resolve("index");
        Eventually.within(CATCHING_UP, () -> {
            try {
                return same(Search.agreement(database, index)) && same(CommentAgreement.of(database, index));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(Search.agreement(database, index).orElseThrow().wrong())
                .as(when)
                .isEmpty();
    }

    private static boolean same(Optional<Agreement> agreement) {
        return agreement
                .filter(one -> one.wrong().isEmpty() && one.waiting() == 0 && one.documents() > 0)
                .isPresent();
    }

    private Database database() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(house.data().resolve("postgresql/connection.properties"))));
        return Database.at(new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + properties.getProperty("port") + "/broadsheet",
                properties.getProperty("user"),
                properties.getProperty("password")));
    }
}
