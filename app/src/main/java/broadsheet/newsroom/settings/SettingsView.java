package broadsheet.newsroom.settings;

import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of settings.
///
/// @param said what was done, or null
public record SettingsView(
        Frame frame,
        Words words,
        StaffBar bar,
        List<String> faults,
        @Nullable String said,
        List<Person> people,
        List<Choice> roles,
        List<PaperLine> papers) {
    public SettingsView {
        faults = List.copyOf(faults);
        people = List.copyOf(people);
        roles = List.copyOf(roles);
        papers = List.copyOf(papers);
    }

    /// Somebody who works here.
    public record Person(long id, String name, String email, boolean disabled, List<Held> held) {
        public Person {
            held = List.copyOf(held);
        }
    }

    /// A role that somebody has.
    ///
    /// @param value as the form sends it: code of the role, blank, id of the paper or nothing
    public record Held(String value, String words) {}

    /// One of several values.
    public record Choice(String value, String words) {}

    /// A paper with the names of its sections.
    public record PaperLine(long id, String slug, String name, String sections) {}
}
