package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.LoopbackServer;
import broadsheet.Photographs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import` as an operator runs it: the built program with its small heap.
class ImportCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path data;
    private Path news;

    @BeforeEach
    void prepare() {
        data = folder.resolve("data");
        news = folder.resolve("news.jsonl");
    }

    @AfterEach
    void nothingOfOursRunsOn() throws IOException {
        Path pid = data.resolve("postgresql/data/postmaster.pid");
        try (Stream<Path> files = Files.exists(data) ? Files.walk(data) : Stream.empty()) {
            pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElse(pid);
        }
        if (Files.exists(pid)) {
            long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(number).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
    }

    @Test
    void aDryRunWithoutADatabaseMakesNone() throws Exception {
        Files.writeString(news, line(1) + "{\n" + line(2));
        Program.Result result = run("--dry-run", "--json");
        JsonNode report = JSON.readTree(result.out());
        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.code()).isEqualTo(1);
        assertThat(report.get("created").asLong()).isEqualTo(2);
        assertThat(report.get("refusals").get(0).get("file").asText()).isEqualTo(news.toString());
        assertThat(report.get("refusals").get(0).get("item").asText()).isEqualTo("#2");
        assertThat(data).doesNotExist();
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws Exception {
        Program.Result missing = run("--dry-run");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.errors()).contains(news.toString());
        Files.writeString(news, line(1));
        assertThat(run("--dry-run", "--format", "odt").code()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void anEmptyInstallGetsThePaperNews() throws Exception {
        Files.writeString(news, line(1) + line(2));
        Program.Result first = run("--publish", "--json");
        assertThat(first.code()).isZero();
        assertThat(JSON.readTree(first.out()).get("created").asLong()).isEqualTo(2);
        Program.Result papers = Program.run("paper", "list", "--json", "--data", data.toString());
        assertThat(papers.out()).contains("\"news\"");
        Program.Result again = run("--publish");
        assertThat(again.out()).contains("2 unchanged");
    }

    @Test
    @Tag("long")
    void anImportThatWasKilledGoesOnWhereItStopped() throws Exception {
        int items = 20_000;
        try (BufferedWriter writer = Files.newBufferedWriter(news)) {
            for (int i = 0; i < items; i++) {
                writer.write(line(i));
            }
        }
        for (int kill = 0; kill < 3; kill++) {
            try (Program program = Program.start("import", news.toString(), "--publish", "--data", data.toString())) {
                program.saysOnStderr("of ");
                program.kill();
            }
        }
        JsonNode report = JSON.readTree(run("--publish", "--json").out());
        assertThat(report.get("created").asLong() + report.get("unchanged").asLong())
                .isEqualTo(items);
        assertThat(report.get("unchanged").asLong()).isPositive();
        assertThat(report.get("refused").asLong()).isZero();
        JsonNode again = JSON.readTree(run("--publish", "--json").out());
        assertThat(again.get("unchanged").asLong()).isEqualTo(items);
    }

    @Test
    @Tag("long")
    void picturesThatWereFetchedBeforeAKillAreNotFetchedAgain() throws Exception {
        int items = 300;
        int kills = 2;
        int atOnce = 4;
        StringBuilder lines = new StringBuilder();
        try (LoopbackServer outside = LoopbackServer.secure(folder)) {
            for (int i = 0; i < items; i++) {
                outside.at("/" + i + ".png", "image/png", Photographs.redAndBlue("png", 100 + i, 50));
                String picture = "\"images\":[\"https://localhost:" + outside.port() + "/" + i + ".png\"]";
                lines.append(line(i).replaceFirst("}\\R$", "," + picture + "}\n"));
            }
            Files.writeString(news, lines);
            Map<String, String> allowed = Map.of(
                    "BROADSHEET_HTTP_ALLOW_HOSTS",
                    "localhost:" + outside.port(),
                    "BROADSHEET_HTTP_ALLOW_HOSTS_CERTIFICATES",
                    folder.resolve("certificate.pem").toString());
            String[] command = {
                "import", news.toString(), "--publish", "--fetch-media", "--json", "--data", data.toString()
            };
            for (int kill = 0; kill < kills; kill++) {
                try (Program program = Program.start(allowed, command)) {
                    program.saysOnStderr("pictures");
                    program.kill();
                }
            }
            try (Program program = Program.start(allowed, command)) {
                JsonNode report = JSON.readTree(program.result().out());
                assertThat(report.get("created").asLong()
                                + report.get("unchanged").asLong())
                        .isEqualTo(items);
                assertThat(report.get("refused").asLong()).isZero();
            }
            assertThat(Set.copyOf(outside.asked())).hasSize(items);
            assertThat(outside.asked()).hasSizeLessThanOrEqualTo(items + kills * atOnce);
        }
    }

    @Test
    @Tag("long")
    void hugeLinesTakeNoMemory() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(news.toFile(), "rw")) {
            file.write(line(1).getBytes(StandardCharsets.UTF_8));
            file.write("{\"title\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "字".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 350; i++) {
                file.write(megabyte);
            }
            file.setLength(file.length() + (1L << 30));
            file.seek(file.length());
            file.write(("\n" + line(2)).getBytes(StandardCharsets.UTF_8));
        }
        long start = System.nanoTime();
        JsonNode report = JSON.readTree(run("--dry-run", "--json").out());
        assertThat(report.get("read").asLong()).isEqualTo(2);
        assertThat(report.get("refused").asLong()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }

    private Program.Result run(String... options) throws IOException, InterruptedException {
        return Program.run(
                Stream.concat(Stream.of("import", news.toString(), "--data", data.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String line(int number) {
        return "{\"id\":\"%1$d\",\"source\":\"測試\",\"date\":\"2020-01-01\",\"title\":\"標題%1$d\",\"body\":\"%2$s\"}\n"
                .formatted(number, "一段內文。".repeat(100));
    }
}
