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
        List<Offer> newest) {
    public FrontView {
        papers = List.copyOf(papers);
        faults = List.copyOf(faults);
        places = List.copyOf(places);
        newest = List.copyOf(newest);
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

    /// A story that could stand there.
    public record Offer(long id, String headline, String at) {}
}
