package broadsheet.newsroom.desk;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages of the desk.
public final class DeskListView {
    private DeskListView() {}

    /// The list.
    ///
    /// @param states the states with their numbers
    /// @param pulse what [Listing] is compared by; the page looks whether it is another now
    /// @param next address of the next page, or null
    public record Listing(
            Frame frame,
            Words words,
            StaffBar bar,
            List<String> faults,
            List<State> states,
            Choices choices,
            List<Saved> saved,
            List<Line> lines,
            String query,
            String pulse,
            boolean writer,
            @Nullable String next) {
        public Listing {
            faults = List.copyOf(faults);
            states = List.copyOf(states);
            saved = List.copyOf(saved);
            lines = List.copyOf(lines);
        }
    }

    /// A state as a link.
    public record State(String href, String words, String count, boolean chosen) {}

    /// What may be chosen.
    public record Choices(
            List<Option> papers, List<Option> sections, List<Option> statuses, List<Option> people, String day) {
        public Choices {
            papers = List.copyOf(papers);
            sections = List.copyOf(sections);
            statuses = List.copyOf(statuses);
            people = List.copyOf(people);
        }
    }

    /// One of several values.
    public record Option(String value, String words, boolean chosen) {}

    /// A view that was saved.
    public record Saved(String href, String name) {}

    /// A story.
    ///
    /// @param writing who writes at it now, or null
    /// @param moment when it is due or published, in words, or null
    /// @param late true when it should have been ready
    /// @param failure why it was not published at its moment, or null
    public record Line(
            long id,
            String href,
            @Nullable String kicker,
            String headline,
            String status,
            String state,
            String place,
            @Nullable String assigned,
            @Nullable String length,
            @Nullable String moment,
            boolean late,
            @Nullable String writing,
            @Nullable String failure,
            PrintedTime changed,
            String changedBy) {}

    /// The log of changes.
    public record Log(
            Frame frame,
            Words words,
            StaffBar bar,
            List<Change> changes,
            @Nullable String next) {
        public Log {
            changes = List.copyOf(changes);
        }
    }

    /// A change.
    public record Change(
            PrintedTime at,
            String who,
            String what,
            @Nullable String href,
            @Nullable String note) {}
}
