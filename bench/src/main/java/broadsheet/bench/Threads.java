package broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Processor time of the threads of a process.
final class Threads {
    private static final double NANOS = 1e6;

    private Threads() {}

    /// What a process says it is; empty when it has ended.
    static String commandLine(long pid) throws IOException {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }

    /// Milliseconds of each thread so far, by number and name.
    static Map<String, Double> millis(long pid) throws IOException {
        var times = new TreeMap<String, Double>();
        try (var tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (var task : tasks.toList()) {
                try {
                    var name = Files.readString(task.resolve("comm")).strip();
                    var nanos = Long.parseLong(
                            Files.readString(task.resolve("schedstat")).replaceAll(" .*\\s*", ""));
                    times.put(task.getFileName() + " " + name, nanos / NANOS);
                } catch (NoSuchFileException ended) {
                    // The thread ended meanwhile.
                }
            }
        }
        return times;
    }
}
