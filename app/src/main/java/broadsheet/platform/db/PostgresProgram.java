package broadsheet.platform.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Runs the programs of PostgreSQL. As root they run in a user namespace of their own, because they refuse root.
final class PostgresProgram {
    private static final int MINUTES = 10;

    private final Path home;
    private final List<String> prefix;

    PostgresProgram(Path home) throws DatabaseRefused, IOException {
        this.home = home;
        this.prefix = isRoot() ? List.of("unshare", "--user") : List.of();
        if (!prefix.isEmpty() && run("", List.of("true")).code() != 0) {
            throw new DatabaseRefused("db.root");
        }
    }

    private static boolean isRoot() throws IOException {
        return Objects.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), 0);
    }

    /// Makes an empty cluster whose superuser `postgres` has the password in the file.
    Result initdb(Path cluster, Path passwordFile) throws IOException {
        return run(
                "",
                program(
                        "initdb",
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
    }

    /// Runs statements, one a line, as superuser on a cluster that is not running.
    Result single(Path cluster, String database, String statements) throws IOException {
        return run(statements, program("postgres", "--single", "-D", cluster.toString(), database));
    }

    /// Starts the server in the background and waits until it takes connections.
    Result start(Path cluster, int port, Path log) throws IOException {
        return run(
                "",
                program(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--silent",
                        "--timeout=" + TimeUnit.MINUTES.toSeconds(MINUTES),
                        "--pgdata=" + cluster,
                        "--log=" + log,
                        "--options=-p " + port));
    }

    /// Stops the server; open transactions are rolled back.
    Result stop(Path cluster) throws IOException {
        return run("", program("pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--pgdata=" + cluster));
    }

    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Result run(String input, List<String> command) throws IOException {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        var output = Files.createTempFile("broadsheet", ".log");
        try {
            var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new Result(waitFor(process), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            if (!process.waitFor(MINUTES + 1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(
                        "no answer from " + process.info().command().orElse("PostgreSQL"));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// What a program said.
    record Result(int code, String output) {
        Result orThrow() throws IOException {
            if (code != 0) {
                throw new IOException(output.strip());
            }
            return this;
        }
    }
}
