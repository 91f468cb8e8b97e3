package broadsheet.forum;

import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.gate.CommentGate;
import broadsheet.forum.gate.Entry;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Texts that screening let in: they are kept, at once visible or waiting for a person.
@Singleton
final class CommentEntries {
    private final Database database;
    private final CommentStore store;
    private final CommentChecks checks;
    private final CommentGate gate;
    private final Outbox outbox;

    CommentEntries(Database database, CommentStore store, CommentChecks checks, CommentGate gate, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.checks = checks;
        this.gate = gate;
        this.outbox = outbox;
    }

    Outcome<Comment> insert(NewComment comment, Entry entry, Author by, Instant now) {
        return database.transaction(() -> {
            var wrong = checks.toPost(comment.story(), by, now);
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            var parent = comment.parent() == null
                    ? null
                    : store.find(comment.parent()).orElse(null);
            if (comment.parent() != null
                    && (parent == null || parent.story() != comment.story() || !parent.visible())) {
                return Outcome.refused(Problem.invalid("forum.parent.unknown", "/parent"));
            }
            var made = store.insert(comment, parent, by, now);
            if (hold(made, entry, made.revision())) {
                outbox.append(new DiscussionChanged(made.story()));
                return Outcome.done(store.find(made.id()).orElseThrow());
            }
            outbox.append(new CommentPosted(made.story(), made.id()));
            return Outcome.done(made);
        });
    }

    /// In the transaction that locked the comment.
    Outcome<Boolean> edit(Comment comment, String text, Entry entry, Instant now) {
        store.edit(comment, text, now);
        hold(comment, entry, comment.revision() + 1);
        return Outcome.done(true);
    }

    /// True when it waits now.
    private boolean hold(Comment comment, Entry entry, int revision) {
        var held = gate.enter(entry, comment.id(), revision);
        held.ifPresent(why -> store.state(
                comment, CommentState.HELD, new Comment.Ruling(why.statement().value(), why.clause())));
        return held.isPresent();
    }
}
