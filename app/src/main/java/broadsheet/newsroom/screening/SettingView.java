package broadsheet.newsroom.screening;

import broadsheet.kernel.Words;
import broadsheet.newsroom.moderation.ModerationView.Fact;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of screening show.
public final class SettingView {
    private SettingView() {}

    /// The papers to choose from.
    public record Papers(Frame frame, Words words, String title, List<Link> papers) {}

    /// What counts at a paper, its versions, and the form for another one.
    ///
    /// @param action where the form goes
    /// @param clauses that rules may name
    /// @param plain true when the paper may go back to what the house does
    /// @param result of a replay, or null
    public record Paper(
            Frame frame,
            Words words,
            String title,
            Notes notes,
            String action,
            List<Fact> counts,
            List<Link> versions,
            List<Fact> clauses,
            Text text,
            boolean plain,
            @Nullable Result result) {}

    /// One version.
    ///
    /// @param facts what it says
    /// @param counts true when it counts now
    /// @param result of its newest rehearsal beside what counts now, or null: then it cannot be switched on yet
    public record Version(
            Frame frame,
            Words words,
            String title,
            Notes notes,
            String action,
            String paper,
            List<Fact> facts,
            boolean counts,
            @Nullable Result result) {}

    /// What was done, and what was wrong.
    public record Notes(@Nullable String done, List<String> faults) {}

    /// An address and its words.
    public record Link(String href, String words) {}

    /// What stands in the form.
    ///
    /// @param house the phases of the house, in their order
    public record Text(String words, String harmless, String threshold, String phases, String note, String house) {}

    /// What a setting would have done.
    ///
    /// @param about how many posts of which time
    /// @param rows a name, what counts now, and the setting
    public record Result(String about, List<Row> rows, List<Difference> differences) {}

    /// A figure of both.
    public record Row(String name, String now, String then) {}

    /// Posts of which they think differently.
    public record Difference(String title, String text, List<Hit> hits) {}

    /// A post, why it is stopped, and what people decided.
    public record Hit(String href, String text, String why) {}
}
