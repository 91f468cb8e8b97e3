package broadsheet.bench;

import java.io.IOException;
import java.util.Map;

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
        for (var thread : Threads.millis(pid).entrySet()) {
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
