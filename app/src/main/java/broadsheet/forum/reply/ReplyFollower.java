package broadsheet.forum.reply;

import broadsheet.forum.CommentsPosted;
import broadsheet.forum.reply.ReplyStore.Reply;
import broadsheet.member.mute.Mutes;
import broadsheet.member.notice.Notice;
import broadsheet.member.notice.Notices;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/// Tells of every answer once, on whichever node comes first: how far it has come stands in the database, in the same
/// transaction as what was told.
@Singleton
final class ReplyFollower {
    private static final int EVENTS = 200;

    private final Database database;
    private final ReplyStore store;
    private final Outbox outbox;
    private final Mutes mutes;
    private final Notices notices;
    private final ReplyLetters letters;

    ReplyFollower(
            Database database, ReplyStore store, Outbox outbox, Mutes mutes, Notices notices, ReplyLetters letters) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.mutes = mutes;
        this.notices = notices;
        this.letters = letters;
    }

    /// Tells some of what waits; false when nothing waits or another node is at it.
    boolean step() {
        return database.transaction(() -> store.lock().map(this::step).orElse(false));
    }

    private boolean step(Outbox.Place from) {
        var entries = outbox.after(from, EVENTS);
        if (entries.isEmpty()) {
            return false;
        }
        var comments = new ArrayList<Long>();
        for (var entry : entries) {
            if (entry.event() instanceof CommentsPosted(var posted)) {
                posted.forEach(one -> comments.add(one.comment()));
            }
        }
        if (!comments.isEmpty()) {
            store.replies(comments).forEach(this::tell);
        }
        store.save(entries.getLast().place());
        return true;
    }

    private void tell(Reply reply) {
        var writer = reply.member();
        if (writer != null && mutes.mutes(reply.answered(), writer)) {
            return;
        }
        var about = new Notice.Reply(reply.comment());
        if (notices.send(reply.answered(), "comment/" + reply.comment(), about, reply.at())) {
            notices.takeLetter(reply.answered()).ifPresent(token -> letters.send(reply, token));
        }
    }
}
