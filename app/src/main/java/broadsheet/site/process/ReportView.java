package broadsheet.site.process;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a report, and its state.
///
/// @param action address that the form is sent to
/// @param faults what was wrong with what was sent
/// @param sent what was written
public record ReportView(
        Frame frame,
        Words words,
        String action,
        List<String> faults,
        List<Shown> objects,
        List<Choice> clauses,
        List<Choice> laws,
        Sent sent) {
    /// An object, as the form shows it.
    ///
    /// @param value `post:12`
    /// @param label what it is
    /// @param quote what it says
    /// @param chosen true when it is reported unless the reader says otherwise
    public record Shown(String value, String label, String quote, boolean chosen) {}

    /// A clause or a legal ground.
    ///
    /// @param value `clause:R2` or `law:life`
    public record Choice(String value, String label, boolean chosen) {}

    /// What was written.
    public record Sent(String more, String words, String name, String email, boolean goodFaith) {
        static final Sent NOTHING = new Sent("", "", "", "", false);
    }

    /// The state of a report.
    ///
    /// @param isNew true right after it was sent
    public record State(
            Frame frame,
            Words words,
            String title,
            boolean isNew,
            PrintedTime received,
            String ground,
            String reason,
            List<Item> items) {}

    /// The state of one object.
    ///
    /// @param appealed what came of an appeal, or null
    /// @param appeal where the answer can be appealed, or null
    public record Item(
            String label,
            String state,
            @Nullable PrintedTime decided,
            @Nullable String answer,
            @Nullable String appealed,
            @Nullable String appeal,
            String object) {}
}
