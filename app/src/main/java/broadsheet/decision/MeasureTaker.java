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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// Takes the measures of statements that were just issued, all of them or none.
    Outcome<?> take(List<Statement> issued) {
        Outcome<?> taken =
                hidePosts(issued.stream().filter(MeasureTaker::hidesPost).toList());
        for (var statement : issued) {
            if (taken instanceof Outcome.Done && !hidesPost(statement)) {
                taken = take(statement);
            }
        }
        return taken;
    }

    private Outcome<?> take(Statement statement) {
        return switch (statement.measure()) {
            case HOLD, REMOVE -> hideTag(statement);
            case RENAME -> members.rename(statement.target().id(), statement.id());
            case SUSPEND, END_MEMBERSHIP -> standing(Objects.requireNonNull(statement.member()), statement.id());
            case NONE, WARN, REFUSE -> Outcome.done(statement);
        };
    }

    /// Those of one measure and one clause together.
    private Outcome<?> hidePosts(List<Statement> hiding) {
        Outcome<?> hidden = Outcome.done(hiding);
        var alike = hiding.stream()
                .collect(Collectors.groupingBy(MeasureTaker::ruling, LinkedHashMap::new, Collectors.toList()));
        for (var group : alike.entrySet()) {
            if (hidden instanceof Outcome.Done) {
                var clause = group.getKey().clause();
                hidden = group.getKey().measure() == Measure.HOLD
                        ? comments.hold(posts(group.getValue()), clause)
                        : comments.remove(posts(group.getValue()), clause);
            }
        }
        return hidden;
    }

    /// Of two about the same post the later one.
    private static Map<Long, StatementId> posts(List<Statement> statements) {
        return statements.stream()
                .collect(Collectors.toMap(
                        statement -> statement.target().id(), Statement::id, (earlier, later) -> later));
    }

    private Outcome<?> hideTag(Statement statement) {
        var id = statement.target().id();
        var ruling = ruling(statement);
        if (statement.target().kind() != Target.Kind.TAG) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "decision.measure"));
        }
        return ruling.measure() == Measure.HOLD
                ? tags.hold(id, statement.id(), ruling.clause())
                : tags.remove(id, statement.id(), ruling.clause());
    }

    /// Takes the measures of statements back that were just lifted. What its author took back
    /// meanwhile stays so.
    void undo(List<Statement> lifted) {
        show(lifted.stream().filter(MeasureTaker::hides).toList());
        lifted.forEach(this::undo);
    }

    private void undo(Statement statement) {
        switch (statement.measure()) {
            case RENAME -> members.giveBack(statement.target().id(), statement.id());
            case SUSPEND, END_MEMBERSHIP ->
                Optional.ofNullable(statement.member()).ifPresent(member -> standing(member, statement.id()));
            case REFUSE -> {
                var _ = comments.admit(statement.id());
            }
            case HOLD, REMOVE, NONE, WARN -> {}
        }
    }

    /// Unless another measure still hides it: then it is hidden by that one.
    private void show(List<Statement> lifted) {
        var others = statements.inForce(lifted.stream().map(Statement::target).toList());
        var open = new ArrayList<Statement>();
        for (var statement : lifted) {
            var target = statement.target();
            var other = others.getOrDefault(target, List.of()).stream()
                    .filter(MeasureTaker::hides)
                    .findFirst();
            if (other.isPresent()) {
                var _ = take(List.of(other.get()));
            } else if (target.id() > 0) {
                open.add(statement);
            }
        }
        var posts = posts(open.stream().filter(MeasureTaker::hidesPost).toList());
        if (!posts.isEmpty()) {
            var _ = comments.restore(posts);
        }
        open.stream().filter(one -> !hidesPost(one)).forEach(this::show);
    }

    private void show(Statement statement) {
        if (statement.target().kind() == Target.Kind.TAG) {
            var _ = tags.restore(statement.target().id(), statement.id());
        } else {
            var _ = members.giveBack(statement.target().id(), statement.id());
        }
    }

    private static boolean hidesPost(Statement statement) {
        return hides(statement) && statement.target().kind() == Target.Kind.POST;
    }

    private static Ruling ruling(Statement statement) {
        var clause = statement.basis() instanceof Basis.Rule rule ? rule.clause() : "R1";
        return new Ruling(statement.measure(), clause);
    }

    private record Ruling(Measure measure, String clause) {}

    /// Stands in the place of a hold.
    static boolean replacesHold(Measure measure) {
        return measure == Measure.HOLD || measure == Measure.REMOVE || measure == Measure.RENAME;
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
