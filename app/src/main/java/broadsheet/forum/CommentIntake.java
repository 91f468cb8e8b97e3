package broadsheet.forum;

import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.platform.jobs.Together;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes new comments. Those that come at the same time are checked and written by the same statements and share one
/// commit; each has its answer only after it.
@Singleton
final class CommentIntake {
    private static final int MOST = 100;
    private static final int CROWD = 16;

    private final Database database;
    private final CommentStore store;
    private final CommentChecks checks;
    private final Outbox outbox;
    private final Clock clock;
    private final Together<Wanted, Optional<Outcome<Comment>>> together = new Together<>(MOST, CROWD, this::all);

    CommentIntake(Database database, CommentStore store, CommentChecks checks, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.checks = checks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Checks a comment and writes it: with others, or in the transaction under way.
    Outcome<Comment> take(NewComment comment, Author by) {
        var wanted = new Wanted(comment, by);
        return database.inTransaction() ? alone(wanted) : together.ask(wanted).orElseGet(() -> alone(wanted));
    }

    /// Nothing in the place of those that have to go alone.
    private List<Optional<Outcome<Comment>>> all(List<Wanted> wanted) {
        return database.transaction(() -> {
            var facts = checks.facts(wanted.stream().map(Wanted::comment).toList());
            var entries = new ArrayList<CommentStore.Entry>();
            for (var one : wanted) {
                if (checks.toPost(one.comment(), facts).isEmpty() && !one.slow(facts)) {
                    entries.add(one.entry(facts));
                }
            }
            var made = write(entries).iterator();
            return wanted.stream()
                    .map(one -> {
                        var wrong = checks.toPost(one.comment(), facts);
                        if (wrong.isPresent()) {
                            return Optional.of(Outcome.<Comment>refused(wrong.get()));
                        }
                        return one.slow(facts)
                                ? Optional.<Outcome<Comment>>empty()
                                : Optional.of(Outcome.done(made.next()));
                    })
                    .toList();
        });
    }

    private Outcome<Comment> alone(Wanted wanted) {
        return database.transaction(() -> {
            var facts = checks.facts(List.of(wanted.comment()));
            var wrong = checks.toPost(wanted.comment(), facts)
                    .or(() -> wanted.slow(facts)
                            ? checks.tooFast(wanted.comment(), facts, wanted.by(), now())
                            : Optional.empty());
            return wrong.map(Outcome::<Comment>refused)
                    .orElseGet(() ->
                            Outcome.done(write(List.of(wanted.entry(facts))).getFirst()));
        });
    }

    private List<Comment> write(List<CommentStore.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var made = store.insert(entries, now());
        outbox.append(made.stream()
                .map(comment -> new CommentPosted(comment.story(), comment.id()))
                .toList());
        return made;
    }

    /// Microseconds, as the database keeps them.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Wanted(NewComment comment, Author by) {
        /// In a slow discussion members wait for their own last comment, so that each goes alone.
        boolean slow(CommentChecks.Facts facts) {
            return by.staff() == null && facts.setting(comment).slowSeconds() > 0;
        }

        CommentStore.Entry entry(CommentChecks.Facts facts) {
            return new CommentStore.Entry(comment, facts.parent(comment), by);
        }
    }
}
