package broadsheet.newsroom;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages of the newsroom.
public final class DeskView {
    private DeskView() {}

    /// Signing in.
    ///
    /// @param fault why it did not work, or null
    public record SignIn(
            Frame frame,
            Words words,
            String email,
            @Nullable String fault) {}

    /// What somebody finds after signing in.
    ///
    /// @param moderator true when the moderators' desk is open to the person
    /// @param writer true when tags and words are open to the person
    /// @param operator true when the mailbox and the check of related news are
    /// @param forbidden true when the page asked for is not
    public record Home(
            Frame frame,
            Words words,
            String name,
            boolean moderator,
            boolean writer,
            boolean operator,
            boolean forbidden) {}

    /// Letters that have not left the house.
    ///
    /// @param delivers true when there is a mail server
    /// @param older address of the page before, or null
    public record Letters(
            Frame frame,
            Words words,
            boolean delivers,
            List<Letter> letters,
            @Nullable String older) {
        public Letters {
            letters = List.copyOf(letters);
        }
    }

    /// A letter.
    ///
    /// @param failure why the last try failed, or null
    public record Letter(
            String to,
            String subject,
            String text,
            PrintedTime at,
            @Nullable String failure) {}
}
