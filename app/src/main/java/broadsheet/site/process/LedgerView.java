package broadsheet.site.process;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public ledger.
///
/// @param filters what can be asked for
/// @param next address of the next page, or null
/// @param head number and hash of the newest entry that is chained, or null
public record LedgerView(
        Frame frame,
        Words words,
        String title,
        List<Filter> filters,
        List<Line> lines,
        @Nullable String next,
        @Nullable String head) {
    /// A choice.
    public record Filter(String name, String label, List<Option> options) {}

    /// One of its values.
    public record Option(String value, String label, boolean chosen) {}

    /// An entry.
    ///
    /// @param id of the element: `statement-12` or `entry-12`
    /// @param story address of the story under which it happened, or null
    public record Line(
            String id,
            long number,
            PrintedTime at,
            String what,
            String ground,
            String how,
            String who,
            @Nullable String story,
            @Nullable String hash) {}
}
