package broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a figure was measured on.
final class Machine {
    private static final long KIB_PER_GIB = 1024L * 1024L;

    private Machine() {}

    static String describe() throws IOException {
        return "%d cores, %d GiB, %s, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round((double) memoryKib() / KIB_PER_GIB),
                        line(Path.of("/proc/cpuinfo"), "model name").replaceAll(".*: *", ""),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static long memoryKib() throws IOException {
        return Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
    }

    private static String line(Path file, String start) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("0");
        }
    }
}
