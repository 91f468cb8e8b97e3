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

    /// Processor time of the paper between two moments, by what it was spent on; in milliseconds.
    ///
    /// @param making until the readers have their pages
    /// @param afterwards what pages set off in the background: packing them tightly, seeking neighbours
    /// @param compiling of the Java machine, which ends once it is warm: not a cost of pages
    record Spent(double making, double afterwards, double compiling) {

        /// Since the threads had used what `before` says.
        static Spent since(Map<String, Double> before, long pid) throws IOException {
            double making = 0;
            double afterwards = 0;
            double compiling = 0;
            for (var thread : millis(pid).entrySet()) {
                var used = thread.getValue() - before.getOrDefault(thread.getKey(), 0.0);
                if (thread.getKey().contains("pack") || thread.getKey().contains("related")) {
                    afterwards += used;
                } else if (thread.getKey().contains("Compiler")) {
                    compiling += used;
                } else {
                    making += used;
                }
            }
            return new Spent(making, afterwards, compiling);
        }
    }

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
