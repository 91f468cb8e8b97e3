package broadsheet.forum.web;

import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Discussions as JSON.
final class CommentJson {
    private CommentJson() {}

    static One of(Comment comment) {
        var ruling = comment.ruling();
        var seen = comment.visible();
        return new One(
                comment.id(),
                comment.story(),
                comment.thread(),
                comment.parent(),
                comment.depth(),
                seen ? writer(comment.author()) : null,
                seen ? comment.text() : null,
                comment.state().code(),
                ruling == null ? null : new Ruling(ruling.statement(), ruling.clause()),
                comment.revision(),
                comment.created(),
                comment.edited(),
                comment.picked() != null,
                new Tally(comment.votes().up(), comment.votes().down()),
                "/story/" + comment.story() + "/comments/" + comment.id());
    }

    private static Writer writer(Author author) {
        return new Writer(author.member(), author.name(), author.staff() != null);
    }

    static Threads of(Comments.Page page) {
        var discussion = page.discussion();
        return new Threads(
                page.threads().stream().map(CommentJson::thread).toList(),
                page.next(),
                discussion.count(),
                discussion.open(),
                discussion.slowSeconds());
    }

    private static ThreadJson thread(Comments.CommentThread thread) {
        return new ThreadJson(
                of(thread.root()),
                thread.replies().stream().map(CommentJson::of).toList(),
                thread.earlier(),
                thread.more());
    }

    @Schema(name = "Comment")
    record One(
            long id,
            long story,

            @Schema(description = "The comment that begins the thread")
            long thread,

            @Schema(description = "What it answers") @Nullable
            Long parent,

            @Schema(description = "How deep it is shown: 0 to 2")
            int depth,

            @Schema(description = "Null unless visible") @Nullable
            Writer author,

            @Schema(description = "Plain text; null unless visible") @Nullable
            String text,

            @Schema(enumeration = {"visible", "held", "removed", "deleted_by_author"})
            String state,

            @Nullable Ruling ruling,
            int revision,
            Instant created,
            @Nullable Instant edited,

            @Schema(description = "An editor picked it") boolean picked,

            Tally votes,

            @Schema(description = "Its permanent address") String url) {}

    @Schema(name = "CommentAuthor")
    record Writer(
            @Schema(description = "Id of the member; null for staff") @Nullable
            Long member,

            String name,
            boolean staff) {}

    @Schema(name = "CommentRuling")
    record Ruling(
            @Schema(description = "Number of the statement of reasons")
            long statement,

            @Schema(description = "Id of the clause") String clause) {}

    @Schema(name = "CommentVotes")
    record Tally(int up, int down) {}

    @Schema(name = "CommentThread")
    record ThreadJson(
            One comment,
            List<One> replies,

            @Schema(description = "Replies stand before these")
            boolean earlier,

            @Schema(description = "Id of the first reply that is not in the list") @Nullable
            Long more) {}

    @Schema(name = "CommentThreads")
    record Threads(List<ThreadJson> items, @Nullable String next, long count, boolean open, int slowSeconds) {}

    @Schema(name = "NewComment", requiredProperties = "text")
    record NewOne(
            @Schema(description = "1 to 1,000 characters as people count them") @Nullable
            String text,

            @Schema(description = "Id of the comment that it answers") @Nullable
            Long parent,

            @Schema(description = "`confirm` of the problem `nudge`, to have the same text taken all the same")
            @Nullable
            String confirm) {}

    @Schema(name = "EditedComment", requiredProperties = "text")
    record Edited(
            @Nullable String text,

            @Schema(description = "`confirm` of the problem `nudge`") @Nullable
            String confirm) {}

    @Schema(name = "Vote", requiredProperties = "value")
    record Vote(
            @Schema(description = "1, -1, or 0 to take it back") @Nullable
            Integer value) {}

    @Schema(name = "Mine", description = "What the cached page cannot say")
    record Mine(
            boolean signedIn,

            @Schema(description = "Id of the member; null for staff") @Nullable
            Long member,

            @Schema(description = "Votes by id of the comment")
            Map<Long, Integer> votes,

            @Schema(description = "How long an own comment may be changed")
            long editSeconds) {}

    @Schema(name = "DiscussionState", requiredProperties = "open")
    record Setting(
            @Nullable Boolean open,

            @Schema(description = "0 to 3600: how long a member waits between two comments; left out: 0") @Nullable
            Integer slowSeconds,

            @Schema(description = "Whether every post waits for a person; left out: as it is") @Nullable
            Boolean reviewed) {}

    @Schema(name = "Discussion")
    record State(long story, long count, boolean open, int slowSeconds, boolean reviewed) {}

    @Schema(name = "Pick", requiredProperties = "picked")
    record Pick(@Nullable Boolean picked) {}

    @Schema(name = "EarlierComments")
    record Earlier(List<EarlierOne> items) {}

    @Schema(name = "EarlierComment")
    record EarlierOne(int revision, String text, Instant until) {}
}
