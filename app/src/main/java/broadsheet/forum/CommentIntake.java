package broadsheet.forum;

import broadsheet.forum.CommentChecks.Facts;
import broadsheet.forum.CommentChecks.Wanted;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.change.CommentsRewritten;
import broadsheet.forum.gate.CommentGate;
import broadsheet.forum.gate.Entry;
import broadsheet.forum.gate.Refusal;
import broadsheet.kernel.Outcome;
import broadsheet.member.Members;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Event;
import broadsheet.platform.events.Outbox;
import broadsheet.platform.jobs.Together;
import broadsheet.rules.StatementId;
import broadsheet.screening.Answer;
import broadsheet.screening.Writer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes new comments. Those that come at the same time are checked and written by the same statements and share one
/// commit; each has its answer only after it. What screening holds is written like the others and waits.
@Singleton
final class CommentIntake {
    private static final int MOST = 100;
    private static final int CROWD = 16;

    private final Database database;
    private final CommentStore store;
    private final CommentChecks checks;
    private final CommentGate gate;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;
    private final Together<Wanted, Optional<Outcome<Comment>>> together =
            new Together<>(MOST, CROWD, one -> one.by().member(), this::all);

    CommentIntake(
            Database database,
            CommentStore store,
            CommentChecks checks,
            CommentGate gate,
            Members members,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.checks = checks;
        this.gate = gate;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Checks a comment and writes it: with others, or in the transaction under way.
    Outcome<Comment> take(NewComment comment, Author by) {
        var wanted = new Wanted(comment, by);
        return database.inTransaction() ? alone(wanted) : together.ask(wanted).orElseGet(() -> alone(wanted));
    }

    /// Tells of a comment that changed.
    void tell(Comment before, Comment now) {
        outbox.append(new DiscussionChanged(now.story()));
        if (before.state() != now.state() || !before.text().equals(now.text())) {
            CommentsRewritten.of(List.of(now.id())).forEach(outbox::append);
        }
    }

    /// Tells of comments that have another name over them.
    void tell(Collection<Long> stories, List<Long> comments) {
        stories.forEach(story -> outbox.append(new DiscussionChanged(story)));
        CommentsRewritten.of(comments).forEach(outbox::append);
    }

    /// Nothing in the place of those that have to go alone.
    private List<Optional<Outcome<Comment>>> all(List<Wanted> wanted) {
        return database.transaction(() -> {
            var facts = checks.facts(wanted, now());
            var judged = new ArrayList<Optional<Outcome<Entry>>>();
            var taken = new ArrayList<Taken>();
            for (var one : wanted) {
                var outcome =
                        isSlow(one, facts) ? Optional.<Outcome<Entry>>empty() : Optional.of(judge(one, facts, taken));
                if (outcome.orElse(null) instanceof Outcome.Done<Entry>(var entry)) {
                    taken.add(new Taken(one, entry));
                }
                judged.add(outcome);
            }
            var made = write(taken, facts).iterator();
            return judged.stream()
                    .map(outcome -> outcome.map(one -> one.then(_ -> Outcome.done(made.next()))))
                    .toList();
        });
    }

    /// In a slow discussion members wait for their own last comment, so that each goes alone.
    private static boolean isSlow(Wanted wanted, Facts facts) {
        return wanted.by().staff() == null && facts.setting(wanted.comment()).slowSeconds() > 0;
    }

    /// @param earlier what comes in before it in the same round
    private Outcome<Entry> judge(Wanted wanted, Facts facts, List<Taken> earlier) {
        return checks.toPost(wanted.comment(), facts)
                .<Outcome<Entry>>map(Outcome::refused)
                .orElseGet(() -> checks.toEnter(wanted, facts, after(facts.writer(wanted), wanted, earlier), null));
    }

    private static Writer after(Writer before, Wanted wanted, List<Taken> earlier) {
        var own = earlier.stream()
                .filter(one -> one.wanted().by().is(wanted.by()))
                .toList();
        if (own.isEmpty()) {
            return before;
        }
        var shown = own.stream()
                .filter(one -> one.entry().verdict().answer() != Answer.HOLD)
                .count();
        var same = own.stream()
                .filter(one ->
                        one.wanted().comment().text().equals(wanted.comment().text()))
                .count();
        return before.after(own.size(), (int) shown, (int) same);
    }

    private Outcome<Comment> alone(Wanted wanted) {
        return database.transaction(() -> {
            var facts = checks.facts(List.of(wanted), now());
            var tooFast = checks.toPost(wanted.comment(), facts).isEmpty() && isSlow(wanted, facts)
                    ? checks.tooFast(wanted.comment(), facts, wanted.by(), now())
                    : Optional.<broadsheet.kernel.Problem>empty();
            return tooFast.<Outcome<Entry>>map(Outcome::refused)
                    .orElseGet(() -> judge(wanted, facts, List.of()))
                    .then(entry -> Outcome.done(
                            write(List.of(new Taken(wanted, entry)), facts).getFirst()));
        });
    }

    private List<Comment> write(List<Taken> taken, Facts facts) {
        if (taken.isEmpty()) {
            return List.of();
        }
        var entries = taken.stream()
                .map(one -> new CommentStore.Entry(
                        one.wanted().comment(),
                        facts.parent(one.wanted().comment()),
                        one.wanted().by()))
                .toList();
        var made = store.insert(entries, now());
        var kept = new ArrayList<Comment>();
        var posted = new ArrayList<CommentsPosted.Posted>();
        var events = new ArrayList<Event>();
        for (int i = 0; i < made.size(); i++) {
            var comment = made.get(i);
            var held = hold(comment, taken.get(i).entry(), comment.revision());
            kept.add(held ? store.find(comment.id()).orElseThrow() : comment);
            if (held) {
                events.add(new DiscussionChanged(comment.story()));
            } else {
                posted.add(CommentsPosted.Posted.of(comment));
            }
        }
        if (!posted.isEmpty()) {
            events.add(new CommentsPosted(posted));
        }
        outbox.append(events);
        return kept;
    }

    /// Puts another text in the place of a comment that the transaction has locked.
    Outcome<Boolean> change(Comment before, NewComment after, Author by) {
        var wanted = new Wanted(after, by);
        var facts = checks.facts(List.of(wanted), now());
        return checks.toEnter(wanted, facts, facts.writer(wanted), before.id()).then(entry -> {
            store.edit(before, after.text(), now());
            hold(before, entry, before.revision() + 1);
            return Outcome.done(true);
        });
    }

    /// What was refused with this statement comes in: by its author, where and when it would have stood. Nothing when
    /// its text or its author is gone, or what it was to change.
    Optional<Comment> admit(StatementId statement) {
        return gate.refused(statement).flatMap(refused -> {
            var edits = refused.edits();
            var comment = edits == null ? enter(refused) : replace(refused, edits);
            comment.ifPresent(made -> gate.admitted(statement, made.id(), made.revision()));
            return comment;
        });
    }

    private Optional<Comment> enter(Refusal refused) {
        return members.find(refused.member()).map(member -> {
            var parent = refused.parent();
            var entry = new CommentStore.Entry(
                    new NewComment(refused.story(), parent, refused.text()),
                    parent == null ? null : store.find(parent).orElse(null),
                    Author.member(member.id(), member.nickname()));
            var made = store.insert(List.of(entry), refused.at()).getFirst();
            outbox.append(CommentsPosted.of(made));
            return made;
        });
    }

    private Optional<Comment> replace(Refusal refused, long id) {
        return store.lock(id).filter(Comment::visible).map(comment -> {
            store.edit(comment, refused.text(), now());
            outbox.append(new DiscussionChanged(comment.story()));
            return store.find(id).orElseThrow();
        });
    }

    /// Keeps what screening found; true when the comment waits now.
    private boolean hold(Comment comment, Entry entry, int revision) {
        var held = gate.enter(entry, comment.id(), revision);
        held.ifPresent(why ->
                store.state(List.of(comment), CommentState.HELD, Map.of(comment.id(), why.statement()), why.clause()));
        return held.isPresent();
    }

    /// Microseconds, as the database keeps them.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Taken(Wanted wanted, Entry entry) {}
}
