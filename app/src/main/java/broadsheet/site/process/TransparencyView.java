package broadsheet.site.process;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;

/// The transparency report.
///
/// @param year of the report
/// @param years the other reports
public record TransparencyView(
        Frame frame, Words words, String title, int year, List<Integer> years, List<Chapter> chapters) {
    /// A table.
    public record Chapter(String title, List<Row> rows) {}

    /// A line of it.
    ///
    /// @param indicator stable name, as in the CSV
    public record Row(String indicator, String label, String value) {}
}
