package broadsheet.decision;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.rules.Measure;
import broadsheet.rules.Rulebook;
import broadsheet.rules.Target;
import broadsheet.statement.Basis;
import broadsheet.statement.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What every decision must keep.
final class DecisionChecks {
    static final int MOST_ITEMS = 1000;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_SUSPENSION = 365;
    private static final Set<Measure> ON_PERSONS = Set.of(Measure.WARN, Measure.SUSPEND, Measure.END_MEMBERSHIP);
    private static final Set<Measure> ON_TEXTS = Set.of(Measure.HOLD, Measure.REMOVE);

    private DecisionChecks() {}

    static List<Problem> form(NewDecision decision) {
        var problems = new ArrayList<Problem>();
        if (decision.items().isEmpty()
                || decision.objects() > MOST_ITEMS
                || isDouble(decision.items())
                || isDouble(decision.copies())) {
            problems.add(Problem.invalid("decision.items", "/items", Integer.toString(MOST_ITEMS)));
        }
        if (decision.facts().isBlank()
                || decision.facts().length() > Facts.LONGEST
                || decision.facts().indexOf('\0') >= 0) {
            problems.add(Problem.invalid("decision.facts", "/facts", Integer.toString(Facts.LONGEST)));
        }
        if (decision.note().length() > LONGEST_NOTE || decision.note().indexOf('\0') >= 0) {
            problems.add(Problem.invalid("decision.note", "/note", Integer.toString(LONGEST_NOTE)));
        }
        if (!decision.measures().isEmpty()
                && decision.clause().isEmpty() == decision.law().isBlank()) {
            problems.add(Problem.invalid("decision.ground", "/clause"));
        }
        if (decision.law().length() > Basis.LONGEST || decision.law().indexOf('\0') >= 0) {
            problems.add(Problem.invalid("decision.law", "/law", Integer.toString(Basis.LONGEST)));
        }
        var suspends = decision.measures().contains(Measure.SUSPEND);
        if (suspends && (decision.days() < 1 || decision.days() > LONGEST_SUSPENSION)) {
            problems.add(Problem.invalid("decision.days", "/days", Integer.toString(LONGEST_SUSPENSION)));
        }
        if (decision.measures().contains(Measure.REFUSE)) {
            problems.add(Problem.invalid("decision.measure", "/measures", Measure.REFUSE.code()));
        }
        return problems;
    }

    private static boolean isDouble(List<Long> numbers) {
        return Set.copyOf(numbers).size() < numbers.size();
    }

    static Optional<Problem> item(QueueItem item, Staff by, Instant now) {
        if (!by.may(Permission.MODERATE, item.paper())) {
            return Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        if (item.closed() != null) {
            return Optional.of(Problem.of(Problem.Kind.CONFLICT, "queue.item.decided"));
        }
        if (item.appeal() != null) {
            return Optional.of(Problem.of(Problem.Kind.CONFLICT, "decision.appeal"));
        }
        if (item.claimedByOther(by.id(), now)) {
            var claim = Objects.requireNonNull(item.claim());
            return Optional.of(Problem.of(Problem.Kind.CONFLICT, "queue.item.claimed", claim.name()));
        }
        return Objects.equals(item.except(), by.id())
                ? Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "decision.other-person"))
                : Optional.empty();
    }

    /// Whether the measures fit the object.
    static Optional<Problem> fit(NewDecision decision, Exhibit exhibit, Rulebook rules) {
        if (!decision.clause().isEmpty() && rules.clause(decision.clause()).isEmpty()) {
            return Optional.of(Problem.invalid("decision.clause", "/clause"));
        }
        var nickname = exhibit.target().kind() == Target.Kind.NICKNAME;
        for (var measure : decision.measures()) {
            var fits = ON_PERSONS.contains(measure)
                    ? exhibit.member() != null
                    : nickname ? measure == Measure.RENAME : ON_TEXTS.contains(measure);
            if (!fits) {
                return Optional.of(Problem.invalid("decision.measure", "/measures", measure.code()));
            }
        }
        return Optional.empty();
    }
}
