package broadsheet.site.process;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import broadsheet.transparency.Period;
import java.util.List;

/// The transparency report.
///
/// @param year of the report, or 0 when the period is none
/// @param years the other reports
/// @param files names of the files of the EU's template
public record TransparencyView(
        Frame frame,
        Words words,
        String title,
        Period period,
        int year,
        List<Integer> years,
        List<Chapter> chapters,
        List<String> files) {
    /// A table.
    public record Chapter(String title, List<Row> rows) {}

    /// A line of it.
    ///
    /// @param indicator stable name, as in the CSV
    public record Row(String indicator, String label, String value) {}

    /// The part of an address that asks for the same period.
    public String query() {
        return "?from=" + period.from() + "&to=" + period.to();
    }
}
