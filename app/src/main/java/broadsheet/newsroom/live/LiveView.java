package broadsheet.newsroom.live;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;

/// The console of a live story.
///
/// @param live true while entries may be added
/// @param begun true when it was ever told live
/// @param headline of the story
/// @param written what was sent and refused
public record LiveView(
        Frame frame,
        Words words,
        StaffBar bar,
        long id,
        String headline,
        List<String> faults,
        boolean live,
        boolean begun,
        Written written,
        List<Entry> entries) {
    public LiveView {
        faults = List.copyOf(faults);
        entries = List.copyOf(entries);
    }

    /// The fields of the form.
    public record Written(String headline, String text) {}

    /// An entry.
    public record Entry(long id, PrintedTime at, String headline, String text, String by) {}
}
