package broadsheet.forum;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.rules.StatementId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said under stories. Every change is one transaction with its event and its count. Problems have their
/// sentences in the bundle `forum`.
public interface Comments {
    /// The kind of [broadsheet.platform.cache.Subject.Item] of every page that shows a discussion.
    String SUBJECT = "discussion";

    /// The discussion of a story, also of one that nobody has written under. One statement.
    Discussion discussion(long story);

    /// The discussion and its threads in an order, each with its first replies. One statement, however long the
    /// discussion is.
    ///
    /// @param after `next` of the page before, or null; what cannot be read begins at the beginning
    Page page(long story, CommentOrder order, @Nullable String after, int limit);

    /// The page of the newest-first list on which a comment stands; its thread begins with the reply itself. Nothing
    /// when the story has no such comment. Three statements.
    Optional<Page> around(long story, long comment, int limit);

    /// How long an author may change a comment.
    Duration editTime();

    /// The comment, in whatever state. One statement.
    Optional<Comment> find(long id);

    /// Those of these comments that are there, by number. One statement.
    Map<Long, Comment> find(Collection<Long> ids);

    /// The texts that a comment had before, oldest first: for staff.
    List<Earlier> earlier(long id);

    /// Posts a comment. Refused: a story that readers do not see, a closed discussion, a text of no or too many
    /// characters, an answer to what is not there or not visible, writing too fast in a slow discussion; what
    /// screening refuses (`forum.refused`), and what it wants to be thought over (`forum.nudge`) until it comes
    /// with the confirmation. What screening holds is done, with the state held.
    Outcome<Comment> post(NewComment comment, Author by);

    /// Puts another text in its place: by its author, within five minutes, while it is visible. Screened like
    /// a new one.
    Outcome<Comment> edit(long id, Wording wording, Author by);

    /// Takes it back: by its author, while it is visible. A second time changes nothing and is no error.
    Outcome<Comment> delete(long id, Author by);

    /// One vote a member and comment, never on one's own: 1 for it, -1 against, 0 takes the vote back.
    Outcome<Comment> vote(long id, int value, long member);

    /// The votes of a member under a story. One statement.
    Map<Long, Integer> votes(long story, long member);

    /// Hides comments until a decision, all of them or none. The only ways to take a measure are these three, and
    /// none goes without a statement. Four statements, however many comments there are.
    Outcome<List<Comment>> hold(Map<Long, StatementId> posts, String clause);

    /// Takes them out of their discussions, likewise.
    Outcome<List<Comment>> remove(Map<Long, StatementId> posts, String clause);

    /// Undoes either, except where the authors took the comments back; refused when all did.
    Outcome<List<Comment>> restore(Map<Long, StatementId> posts);

    /// Hides one.
    default Outcome<Comment> hold(long id, StatementId statement, String clause) {
        return hold(Map.of(id, statement), clause).then(held -> Outcome.done(held.getFirst()));
    }

    /// Takes one out.
    default Outcome<Comment> remove(long id, StatementId statement, String clause) {
        return remove(Map.of(id, statement), clause).then(removed -> Outcome.done(removed.getFirst()));
    }

    /// Undoes it for one. Refused where the author took it back.
    default Outcome<Comment> restore(long id, StatementId statement) {
        return restore(Map.of(id, statement)).then(restored -> Outcome.done(restored.getFirst()));
    }

    /// Takes in what was refused with this statement: by its author, where and when it would have stood. Nothing when
    /// its text, its author or the comment that it was to change is gone.
    Optional<Comment> admit(StatementId statement);

    /// Marks it as worth reading, or no longer.
    Outcome<Comment> pick(long id, boolean picked, Actor by);

    /// Closes or opens a discussion, makes it slow or quick.
    Outcome<Discussion> set(long story, boolean open, int slowSeconds, Actor by);

    /// Makes a discussion one in which every post waits for a person, or no longer.
    Outcome<Discussion> review(long story, boolean reviewed, Actor by);

    /// A new nickname stands over old comments too.
    void rename(long member, String nickname);

    /// The numbers of comments of these stories; stories without any are left out. One statement.
    Map<Long, Long> counts(Collection<Long> stories);

    /// How many comments of a member readers see. One statement.
    long written(long member);

    /// A comment to be posted.
    ///
    /// @param parent what it answers, or null
    record NewComment(long story, @Nullable Long parent, Wording wording) {
        /// Without a confirmation.
        public NewComment(long story, @Nullable Long parent, String text) {
            this(story, parent, new Wording(text, null));
        }

        /// What is to stand there.
        public String text() {
            return wording.text();
        }
    }

    /// What somebody wants to stand there.
    ///
    /// @param confirm what came with the nudge, when the writer has read it, or null
    record Wording(String text, @Nullable String confirm) {}

    /// A page of a discussion.
    ///
    /// @param next `after` of the next page, or null
    /// @param first true when nothing stands before it
    record Page(
            Discussion discussion,
            List<CommentThread> threads,
            @Nullable String next,
            boolean first) {}

    /// A comment with the replies under it.
    ///
    /// @param replies in the order in which they are shown
    /// @param earlier true when replies stand before those shown
    /// @param more the first reply that is not shown, or null
    record CommentThread(
            Comment root,
            List<Comment> replies,
            boolean earlier,
            @Nullable Long more) {}

    /// What a comment said until a moment.
    record Earlier(int revision, String text, Instant until) {}
}
