package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperProcessIT {
    @TempDir
    Path folder;

    private Path data;
    private int port;
    private int managementPort;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        port = freePort();
        managementPort = freePort();
    }

    @AfterEach
    void nothingOfOursRunsOn() {
        postmaster().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Test
    void aPaperOpensAnswersAndStopsWithItsDatabase() throws Exception {
        try (var paper = paper().opened()) {
            assertThat(status(port, "/")).isLessThan(500);
            assertThat(status(managementPort, "/health/live")).isEqualTo(200);
            assertThat(status(managementPort, "/health/ready")).isEqualTo(200);
            assertThat(status(managementPort, "/metrics")).isEqualTo(200);
            assertThat(status(port, "/metrics")).isEqualTo(404);
            assertThat(status(port, "/health/ready")).isEqualTo(404);
            assertThat(paper.stop()).isIn(0, 143);
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void aCommandWorksBesideAPaperAndAlone() throws Exception {
        try (var paper = paper().opened()) {
            assertThat(command("paper", "add", "daily", "--name", "日報").code()).isZero();
            var imprint = Files.writeString(folder.resolve("imprint.txt"), "發行人：林某某");
            assertThat(command("paper", "text", "daily", "imprint", imprint.toString())
                            .code())
                    .isZero();
            assertThat(command("paper", "text", "daily", "secrets", imprint.toString())
                            .code())
                    .isEqualTo(2);
            assertThat(postmaster()).isPresent();
            assertThat(status(managementPort, "/health/ready")).isEqualTo(200);
            paper.stop();
        }
        assertThat(command("section", "add", "daily", "city", "--name", "城市").code())
                .isZero();
        var list = command("paper", "list", "--json");
        assertThat(list.out()).startsWith("[{").contains("\"daily\"", "日報", "\"city\"");
        assertThat(list.out().lines()).hasSize(1);
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void aStartAfterEverythingWasKilledFindsWhatWasAcknowledged() throws Exception {
        try (var paper = paper().opened()) {
            command("paper", "add", "daily", "--name", "日報");
            paper.kill();
            nothingOfOursRunsOn();
        }
        try (var paper = paper().opened()) {
            assertThat(command("paper", "list").out()).contains("daily");
            paper.stop();
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void aDatabaseThatOutlivedItsPaperIsTakenOver() throws Exception {
        long survivor;
        try (var paper = paper().opened()) {
            command("paper", "add", "daily", "--name", "日報");
            paper.kill();
            survivor = postmaster().orElseThrow().pid();
        }
        try (var paper = paper().opened()) {
            assertThat(postmaster().orElseThrow().pid()).isEqualTo(survivor);
            assertThat(command("paper", "list").out()).contains("daily");
            paper.stop();
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsMade() throws Exception {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            refused(paper(), "Port " + port);
        }
        try (var _ = new ServerSocket(managementPort, 1, InetAddress.getLoopbackAddress())) {
            refused(paper(), "Port " + managementPort);
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Files.writeString(data, "in the way");
        refused(paper(), "cannot be written");
        assertThat(data).hasContent("in the way");
    }

    @Test
    void aSecondPaperOnTheSameFolderIsRefused() throws Exception {
        try (var paper = paper().opened()) {
            port = freePort();
            managementPort = freePort();
            refused(paper(), "Another paper is running");
            paper.stop();
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaid() throws Exception {
        refused(
                Program.start(
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port),
                        "--management-port",
                        String.valueOf(managementPort),
                        "--database-url",
                        "postgresql://a:b@127.0.0.1:1/c"),
                "cannot be reached");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void theDoctorSaysWhatIsThereAndChangesNothing() throws Exception {
        var before = command("doctor", "--json");
        assertThat(before.code()).isZero();
        assertThat(before.out()).contains("\"healthy\":true").contains("vipsthumbnail");
        assertThat(data).doesNotExist();
        command("paper", "list");
        assertThat(command("doctor").out()).contains("fsync = on", "PostgreSQL 18");
    }

    @Test
    void wrongUseIsOneLine() throws Exception {
        var result = command("nonsense");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors().lines()).hasSize(1);
        assertThat(command("paper", "add", "Not A Slug", "--name", "x").code()).isEqualTo(2);
    }

    private static void refused(Program program, String line) throws Exception {
        try (program) {
            var result = program.result();
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.errors().lines()).hasSize(1).first().asString().contains(line);
        }
    }

    private Program paper() throws IOException {
        return Program.start(
                "serve",
                "--no-demo",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--management-port",
                String.valueOf(managementPort));
    }

    private Program.Result command(String... arguments) throws Exception {
        var all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return Program.run(all);
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            var lines = Files.readAllLines(
                    data.resolve("postgresql").resolve("main").resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static int status(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
