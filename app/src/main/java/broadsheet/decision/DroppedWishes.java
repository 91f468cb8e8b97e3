package broadsheet.decision;

import broadsheet.member.NicknameWishDropped;
import broadsheet.platform.db.Database;
import broadsheet.queue.Harm;
import broadsheet.queue.Queue;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Takes nicknames out of the queue whose members have chosen another meanwhile. Every node hears of it; one finds
/// something to do.
@Singleton
final class DroppedWishes {
    private final Database database;
    private final Decisions decisions;
    private final Queue queue;

    DroppedWishes(Database database, Decisions decisions, Queue queue) {
        this.database = database;
        this.decisions = decisions;
        this.queue = queue;
    }

    void on(@Observes NicknameWishDropped event) {
        var _ = database.transaction(() -> {
            decisions.undo(new StatementId(event.statement()), "superseded", "", Decider.PROGRAM);
            // Readers may have reported the present one as well.
            queue.of(Target.nickname(event.memberId()))
                    .filter(item -> item.harm() == Harm.HELD && item.raised() == 1)
                    .ifPresent(item -> queue.close(item.id()));
            return event;
        });
    }
}
