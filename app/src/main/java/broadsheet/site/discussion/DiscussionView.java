package broadsheet.site.discussion;

import broadsheet.forum.CommentOrder;
import broadsheet.forum.text.CommentMarkup.Paragraph;
import broadsheet.forum.text.CommentText;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a discussion.
///
/// @param language BCP 47 tag of the words on screen
/// @param count as it is printed
/// @param total the same as a number
/// @param slow how long members wait between two comments, in words, or null
/// @param newer address of the first page, or null when this is it
/// @param next address of the next page, or null
/// @param marked the comment that a permanent link leads to, or null
public record DiscussionView(
        Words words,
        String language,
        long story,
        String count,
        long total,
        boolean open,
        @Nullable String slow,
        CommentOrder order,
        List<Strand> strands,
        @Nullable String newer,
        @Nullable String next,
        @Nullable Entry marked) {
    /// Words on screen.
    public String say(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /// Address of the discussion in an order.
    public String href(CommentOrder by) {
        return address(story, by);
    }

    static String address(long story, CommentOrder by) {
        return "/story/" + story + "/comments" + (by == CommentOrder.NEWEST ? "" : "?order=" + by.code());
    }

    /// All orders, as they stand over the list.
    public CommentOrder[] orders() {
        return CommentOrder.values();
    }

    /// The most characters of a comment.
    public int longest() {
        return CommentText.LONGEST;
    }

    /// True for the comment that a permanent link leads to.
    public boolean isMarked(Entry entry) {
        return marked != null && marked.id() == entry.id();
    }

    /// A comment and the replies under it.
    ///
    /// @param earlier address of the replies before these, or null
    /// @param more address of the replies after these, or null
    public record Strand(
            Entry root,
            List<Entry> replies,
            @Nullable String earlier,
            @Nullable String more) {}

    /// One comment.
    ///
    /// @param name of its author
    /// @param staff a member of staff wrote it
    /// @param notice what stands in the place of a text that readers do not get, or null
    /// @param reason where that is explained, or null
    /// @param href its permanent address
    public record Entry(
            long id,
            int depth,
            String name,
            @Nullable Long member,
            boolean staff,
            boolean picked,
            PrintedTime at,
            @Nullable PrintedTime edited,
            List<Paragraph> paragraphs,
            String text,
            @Nullable String notice,
            @Nullable String reason,
            int up,
            int down,
            String href) {}
}
