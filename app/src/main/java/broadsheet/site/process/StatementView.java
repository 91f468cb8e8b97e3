package broadsheet.site.process;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement of reasons, with the form of its appeal.
///
/// @param done true right after an appeal was sent
/// @param faults what was wrong with what was sent
/// @param facts names and values
/// @param state of the appeal in words, or null when there is none
/// @param answer to the appeal, or null
/// @param action where an appeal is sent, or null when none can be made
/// @param text what was written
public record StatementView(
        Frame frame,
        Words words,
        String title,
        boolean done,
        List<String> faults,
        List<Fact> facts,
        String evidence,
        @Nullable String state,
        @Nullable String answer,
        @Nullable String action,
        String text) {
    /// A name and a value.
    public record Fact(String name, String value) {}

    /// What was decided about a member, and where the member stands.
    public record Standing(Frame frame, Words words, String standing, List<Line> lines) {}

    /// A statement in the list.
    public record Line(String href, PrintedTime at, String what, String state) {}
}
