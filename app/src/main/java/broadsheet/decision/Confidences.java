package broadsheet.decision;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.statement.Recipients;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/// What is personal about whoever made an object: shown or kept by who moderates the paper in whose
/// queue it lies, for a reason, and nothing of it in secret.
@Singleton
final class Confidences {
    static final int LONGEST = 2000;
    private static final int LONGEST_HOLD = 365;

    private final DecisionStore store;
    private final Queue queue;
    private final Exhibits exhibits;
    private final Recipients recipients;

    Confidences(DecisionStore store, Queue queue, Exhibits exhibits, Recipients recipients) {
        this.store = store;
        this.queue = queue;
        this.exhibits = exhibits;
        this.recipients = recipients;
    }

    Outcome<String> reveal(long id, String reason, Staff by, Instant now) {
        return about(id, reason, by, (item, member) -> {
            store.insertReveal(member, item, new Note(reason.strip(), by.name(), now), by.id());
            return Outcome.done(recipients.email(member).orElse(""));
        });
    }

    Outcome<Instant> keep(long id, int days, String reason, Staff by, Instant now) {
        if (days < 1 || days > LONGEST_HOLD) {
            return Outcome.refused(Problem.invalid("decision.days", "/days", Integer.toString(LONGEST_HOLD)));
        }
        return about(id, reason, by, (item, member) -> {
            var until = now.plus(Duration.ofDays(days));
            store.insertHold(member, item, until, new Note(reason.strip(), by.name(), now), by.id());
            return Outcome.done(until);
        });
    }

    private <T> Outcome<T> about(long id, String reason, Staff by, BiFunction<QueueItem, Long, Outcome<T>> work) {
        if (reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("decision.reveal", "/reason", Integer.toString(LONGEST)));
        }
        var item = queue.find(id).orElse(null);
        if (item == null) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "queue.item.unknown"));
        }
        if (!by.may(Permission.MODERATE, item.paper())) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        return member(item)
                .map(member -> work.apply(item, member))
                .orElseGet(() -> Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "decision.nobody")));
    }

    private Optional<Long> member(QueueItem item) {
        return exhibits.find(item.target()).map(Exhibit::member);
    }
}
