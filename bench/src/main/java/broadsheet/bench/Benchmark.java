package broadsheet.bench;

import java.io.PrintStream;
import java.util.Map;

/// A measurement against references in the same run.
interface Benchmark {
    /// Measures, prints a table for people, and gives the figures for programs: numbers, or maps of numbers.
    Map<String, Object> run(PrintStream table) throws Exception;
}
