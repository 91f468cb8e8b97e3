package broadsheet.decision;

import broadsheet.forum.Comments;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.readertag.ReaderTags;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Basis;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// Takes measures and takes them back: besides the forum at posting, the only place that does.
@Singleton
final class MeasureTaker {
    private final Comments comments;
    private final Members members;
    private final ReaderTags tags;
    private final Statements statements;

    MeasureTaker(Comments comments, Members members, ReaderTags tags, Statements statements) {
        this.tags = tags;
        this.comments = comments;
        this.members = members;
        this.statements = statements;
    }

    /// Takes the measure of a statement that was just issued.
    Outcome<?> take(Statement statement) {
        return switch (statement.measure()) {
            case HOLD, REMOVE -> hide(statement);
            case RENAME -> members.rename(statement.target().id(), statement.id());
            case SUSPEND, END_MEMBERSHIP -> standing(Objects.requireNonNull(statement.member()), statement.id());
            case NONE, WARN, REFUSE -> Outcome.done(statement);
        };
    }

    private Outcome<?> hide(Statement statement) {
        var id = statement.target().id();
        var clause = statement.basis() instanceof Basis.Rule rule ? rule.clause() : "R1";
        return switch (statement.target().kind()) {
            case POST ->
                statement.measure() == Measure.HOLD
                        ? comments.hold(id, statement.id(), clause)
                        : comments.remove(id, statement.id(), clause);
            case TAG ->
                statement.measure() == Measure.HOLD
                        ? tags.hold(id, statement.id(), clause)
                        : tags.remove(id, statement.id(), clause);
            case NICKNAME -> Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "decision.measure"));
        };
    }

    /// Takes the measure of a statement back that was just lifted. What its author took back
    /// meanwhile stays so.
    void undo(Statement statement) {
        switch (statement.measure()) {
            case HOLD, REMOVE -> show(statement);
            case RENAME -> members.giveBack(statement.target().id(), statement.id());
            case SUSPEND, END_MEMBERSHIP ->
                Optional.ofNullable(statement.member()).ifPresent(member -> standing(member, statement.id()));
            case REFUSE -> {
                var _ = comments.admit(statement.id());
            }
            case NONE, WARN -> {}
        }
    }

    private void show(Statement statement) {
        var target = statement.target();
        var other =
                statements.inForce(target).stream().filter(MeasureTaker::hides).findFirst();
        if (other.isPresent()) {
            var _ = hide(other.get());
            return;
        }
        if (target.id() <= 0) {
            return;
        }
        if (target.kind() == Target.Kind.POST) {
            var _ = comments.restore(target.id(), statement.id());
        } else if (target.kind() == Target.Kind.TAG) {
            var _ = tags.restore(target.id(), statement.id());
        } else {
            var _ = members.giveBack(target.id(), statement.id());
        }
    }

    /// Stands in the place of a hold.
    static boolean replacesHold(Statement statement) {
        return hides(statement) || statement.measure() == Measure.RENAME;
    }

    static boolean hides(Statement statement) {
        return statement.measure() == Measure.HOLD || statement.measure() == Measure.REMOVE;
    }

    /// The standing that follows from all statements in force: the end of a membership, else the
    /// longest suspension.
    private Outcome<?> standing(long member, StatementId because) {
        var inForce = statements.standing(member);
        var ended = inForce.stream()
                .filter(one -> one.measure() == Measure.END_MEMBERSHIP)
                .findFirst();
        if (ended.isPresent()) {
            return members.end(member, ended.get().id());
        }
        return inForce.stream()
                .filter(one -> one.measure() == Measure.SUSPEND)
                .max(Comparator.comparing(MeasureTaker::end))
                .<Outcome<?>>map(longest -> members.suspend(member, end(longest), longest.id()))
                .orElseGet(() -> members.restore(member, because));
    }

    private static Instant end(Statement statement) {
        return Objects.requireNonNull(statement.ends());
    }
}
