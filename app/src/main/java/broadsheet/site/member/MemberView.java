package broadsheet.site.member;

import broadsheet.forum.text.CommentMarkup.Paragraph;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public page of a member.
///
/// @param facts since when, and how many comments
/// @param next address of the next page, or null
public record MemberView(
        Frame frame,
        Words words,
        long id,
        String nickname,
        List<String> facts,
        List<Line> lines,
        @Nullable String next) {
    public MemberView {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /// Words on screen.
    public String say(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /// A comment in the list of its author.
    ///
    /// @param headline of its story
    /// @param story address of the story, or null when readers do not see it
    /// @param language BCP 47 tag of the headline when it differs from the page's, else null
    /// @param href its own address, or null when nothing is there
    /// @param state what became of it, or null while everybody sees it
    /// @param reason where that is explained, or null
    public record Line(
            String headline,
            @Nullable String story,
            @Nullable String language,
            List<Paragraph> paragraphs,
            PrintedTime at,
            @Nullable String href,
            @Nullable String state,
            @Nullable String reason) {
        public Line {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
