package broadsheet.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// A measurement against references in the same run.
public interface Benchmark {
    /// Measures, prints a table for people, and gives the figures for programs: numbers, or maps of numbers.
    ///
    /// @param arguments what was given behind the name, such as a folder
    Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception;
}
