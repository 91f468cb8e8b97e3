package broadsheet.site.process;

import broadsheet.kernel.Words;
import broadsheet.rules.Clause;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of a paper, what a program does about them and what people decide.
///
/// @param since version and day, or null for the text that comes with the program
/// @param note what changed, or empty
/// @param newest address of the version in force when this is another one, or null
/// @param questions what a program asks of every post, in its order
/// @param versions the others, newest first
public record RulesView(
        Frame frame,
        Words words,
        String title,
        @Nullable String since,
        String note,
        @Nullable String newest,
        List<Clause> clauses,
        List<String> questions,
        List<Link> versions) {
    /// The sentences that everybody understands.
    public static final List<Integer> SIMPLE = List.of(1, 2, 3, 4, 5);

    /// An address with its words.
    public record Link(String href, String words) {}
}
