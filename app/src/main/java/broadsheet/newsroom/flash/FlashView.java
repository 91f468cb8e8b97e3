package broadsheet.newsroom.flash;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages of the 快訊 console.
public final class FlashView {
    private FlashView() {}

    /// The console.
    ///
    /// @param confirming true when what was written is shown once more before it is sent
    public record Console(
            Frame frame,
            Words words,
            StaffBar bar,
            List<String> faults,
            boolean confirming,
            Written written,
            List<PaperChoice> papers,
            List<Entry> entries) {
        public Console {
            faults = List.copyOf(faults);
            papers = List.copyOf(papers);
            entries = List.copyOf(entries);
        }
    }

    /// What stands in the form.
    public record Written(String headline, String story, String minutes) {}

    /// A paper that may show it.
    public record PaperChoice(long id, String name, boolean chosen) {}

    /// An entry of today.
    public record Entry(
            long id,
            String headline,
            @Nullable String href,
            String papers,
            PrintedTime starts,
            PrintedTime expires,
            String owner,
            boolean running,
            boolean mayEnd) {}
}
