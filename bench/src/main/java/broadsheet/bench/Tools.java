package broadsheet.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs of others that measurements need, and ports for them.
public final class Tools {
    private Tools() {}

    /// Makes sure that Debian's packages are there, installing them when we may.
    static void need(List<Path> files, String... packages) throws IOException, InterruptedException {
        if (files.stream().allMatch(Files::exists)) {
            return;
        }
        var line = "apt-get install -y --no-install-recommends " + String.join(" ", packages);
        if ("root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"))) {
            System.err.println("Installing " + String.join(" ", packages) + " …");
            run("sh", "-c", "apt-get -qq update && DEBIAN_FRONTEND=noninteractive " + line);
        }
        if (!files.stream().allMatch(Files::exists)) {
            throw new Lacking("Missing: " + String.join(" ", packages) + ". Install them with: " + line);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroy();
        }
    }

    /// A port of the loopback interface that nobody listens on, and neither on the next one.
    static int freePort() throws IOException {
        while (true) {
            try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var next = new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return next.getLocalPort() - 1;
            } catch (BindException e) {
                System.err.println("port taken, trying another: " + e.getMessage());
            }
        }
    }

    /// Deletes a folder with all that is in it.
    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Ends a program, kindly at first.
    static void stop(Process process) {
        process.destroy();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
