package broadsheet.newsroom.front;

import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page on which a front page is arranged.
///
/// @param said what happened, or null
/// @param base id of the arrangement that is shown
public record FrontView(
        Frame frame,
        Words words,
        StaffBar bar,
        String title,
        String slug,
        List<Sister> papers,
        List<String> faults,
        @Nullable String said,
        String by,
        boolean undoable,
        long base,
        List<Place> places,
        List<Offer> newest,
        List<Plan> planned) {
    public FrontView {
        papers = List.copyOf(papers);
        faults = List.copyOf(faults);
        places = List.copyOf(places);
        newest = List.copyOf(newest);
        planned = List.copyOf(planned);
    }

    /// A paper whose front page the person may arrange.
    public record Sister(String href, String name, boolean here) {}

    /// A slot.
    ///
    /// @param story number of the story, or empty
    /// @param headline of that story, or null
    public record Place(
            String code,
            String name,
            String story,
            @Nullable String headline) {}

    /// An arrangement that waits for its moment.
    public record Plan(long id, String at, String by, List<String> slots) {
        public Plan {
            slots = List.copyOf(slots);
        }
    }

    /// A story that could stand there.
    public record Offer(long id, String headline, String at) {}
}
