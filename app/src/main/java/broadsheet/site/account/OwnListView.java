package broadsheet.site.account;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import broadsheet.site.account.AccountView.Form;
import broadsheet.site.member.MemberView.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists that a member alone sees.
public final class OwnListView {
    private OwnListView() {}

    /// What stands around each of them.
    ///
    /// @param done what was just done, or null
    /// @param fault why something was not done, or null
    public record Around(
            Frame frame,
            OwnNav nav,
            Words words,
            String title,
            @Nullable String done,
            @Nullable String fault) {
        /// Words on screen.
        public String say(String key, Object... arguments) {
            return words.text(key, arguments);
        }
    }

    /// What the member was told.
    ///
    /// @param all form that says that all were seen, or null when there is nothing to say
    /// @param letters form that turns letters on or off
    /// @param mails true while they are on
    /// @param next address of the next page, or null
    public record Notices(
            Around around,
            List<Told> notices,
            @Nullable Form all,
            Form letters,
            boolean mails,
            @Nullable String next) {}

    /// A notice.
    ///
    /// @param href where it leads, or null
    /// @param quote what was answered, or null
    /// @param seen form that says that it was seen, or null when it was
    public record Told(
            String text,
            @Nullable String href,
            @Nullable String quote,
            PrintedTime at,
            @Nullable Form seen) {}

    /// What the member wrote.
    ///
    /// @param next address of the next page, or null
    public record Comments(
            Around around, List<Line> lines, @Nullable String next) {}

    /// Whom the member does not want to read.
    public record Muted(Around around, List<Person> people) {}

    /// A member on that list.
    ///
    /// @param undo form that takes him off
    public record Person(String name, String href, Form undo) {}
}
