package broadsheet.decision;

import broadsheet.account.Staff;
import broadsheet.authority.Order;
import broadsheet.authority.Orders;
import broadsheet.decision.DecisionService.Undecided;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.queue.Harm;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.Rulebook;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Basis;
import broadsheet.statement.Decider;
import broadsheet.statement.Delivery;
import broadsheet.statement.Facts;
import broadsheet.statement.NewStatement;
import broadsheet.statement.Source;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import broadsheet.statement.Statements.Lifting;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Carries a decision out for items of one paper, in the transaction under way: with as many
/// statements of SQL for a thousand as for one.
@Singleton
final class DecisionTaker {
    private final DecisionStore store;
    private final MeasureTaker measures;
    private final Statements statements;
    private final Reports reports;
    private final Exhibits exhibits;
    private final Queue queue;
    private final Rules rules;
    private final Orders orders;

    DecisionTaker(
            DecisionStore store,
            MeasureTaker measures,
            Statements statements,
            Reports reports,
            Exhibits exhibits,
            Queue queue,
            Rules rules,
            Orders orders) {
        this.store = store;
        this.measures = measures;
        this.statements = statements;
        this.reports = reports;
        this.exhibits = exhibits;
        this.queue = queue;
        this.rules = rules;
        this.orders = orders;
    }

    List<Decision> take(Taking taking) {
        var targets = taking.targets();
        var known = exhibits.all(targets);
        var rulebook = rules.current(taking.paper());
        taking.items().forEach(item -> check(taking.decision(), known.get(item.target()), rulebook));
        var ordered = orders.open(targets).stream().collect(Collectors.groupingBy(Order::target));
        var holds = holds(targets);
        var issued = issue(taking, known, ordered.keySet(), rulebook);
        if (measures.take(issued) instanceof Outcome.Refused<?>(var problems)) {
            throw new Undecided(problems.getFirst());
        }
        settle(taking, holds);
        var byTarget = issued.stream().collect(Collectors.groupingBy(Statement::target));
        if (!waits(taking.decision())) {
            answer(taking, ordered.values(), byTarget);
            queue.close(taking.items().stream().map(QueueItem::id).toList());
        }
        return store.insert(taking, byTarget);
    }

    /// Of what is gone one can only say that nothing is done about it.
    private static void check(NewDecision decision, @Nullable Exhibit exhibit, Rulebook rulebook) {
        if (exhibit == null && !decision.measures().isEmpty()) {
            throw new Undecided(Problem.of(Problem.Kind.CONFLICT, "decision.object.gone"));
        }
        if (exhibit != null) {
            DecisionChecks.fit(decision, exhibit, rulebook).ifPresent(problem -> {
                throw new Undecided(problem);
            });
        }
    }

    private List<StatementId> holds(List<Target> targets) {
        return statements.inForce(targets).values().stream()
                .flatMap(List::stream)
                .filter(statement -> statement.measure() == Measure.HOLD)
                .map(Statement::id)
                .toList();
    }

    /// Held by a person until something is known: it stays in the queue, and nobody is answered
    /// yet.
    private static boolean waits(NewDecision decision) {
        return decision.measures().contains(Measure.HOLD);
    }

    private List<Statement> issue(Taking taking, Map<Target, Exhibit> known, Set<Target> ordered, Rulebook rulebook) {
        var wanted = new ArrayList<NewStatement>();
        for (var item : taking.items()) {
            var exhibit = known.get(item.target());
            if (exhibit != null) {
                var facts = facts(taking, item, exhibit, ordered.contains(item.target()));
                taking.decision()
                        .measures()
                        .forEach(measure ->
                                wanted.add(statement(taking, item, exhibit.member(), facts, rulebook, measure)));
            }
        }
        return statements.all(statements.issue(wanted));
    }

    private static Facts facts(Taking taking, QueueItem item, Exhibit exhibit, boolean ordered) {
        var reported = item.harm() != Harm.HELD && item.harm() != Harm.FOUND;
        return new Facts(
                taking.words(),
                exhibit.text(),
                source(ordered, reported),
                item.harm() == Harm.HELD || taking.copies().contains(item.id()),
                false);
    }

    private static Source source(boolean ordered, boolean reported) {
        if (ordered) {
            return Source.ORDER;
        }
        return reported ? Source.NOTICE : Source.OWN_INITIATIVE;
    }

    private static NewStatement statement(
            Taking taking, QueueItem item, @Nullable Long member, Facts facts, Rulebook rulebook, Measure measure) {
        var decision = taking.decision();
        var ends = measure == Measure.SUSPEND ? taking.now().plus(Duration.ofDays(decision.days())) : null;
        var basis = decision.clause().isEmpty()
                ? new Basis.Law(decision.law().strip())
                : new Basis.Rule(decision.clause(), rulebook.version());
        return new NewStatement(
                item.paper(),
                member,
                item.target(),
                item.story(),
                measure,
                ends,
                basis,
                facts,
                taking.decider(),
                taking.bulk(),
                Delivery.LETTER);
    }

    /// What was held before: the new measure stands in its place, or it comes back.
    private void settle(Taking taking, List<StatementId> holds) {
        var hidden = taking.decision().measures().stream().anyMatch(MeasureTaker::replacesHold);
        var why = hidden ? "superseded" : "decision";
        var lifted = statements.lift(holds, new Lifting(why, taking.words(), taking.decider()));
        if (!hidden) {
            measures.undo(lifted);
        }
    }

    /// Those who reported are told what was decided, and so is every authority that ordered something.
    private void answer(Taking taking, Collection<List<Order>> ordered, Map<Target, List<Statement>> issued) {
        var entries = new HashMap<Target, Long>();
        issued.forEach((target, all) -> entries.put(target, all.getFirst().ledger()));
        var decision = taking.decision();
        var upheld = !decision.measures().isEmpty();
        var _ = reports.answer(
                taking.targets(),
                entries,
                new Reports.Answer(upheld, decision.unfounded(), taking.words(), taking.decider()));
        ordered.stream()
                .flatMap(List::stream)
                .forEach(order ->
                        orders.carriedOut(order, entries.get(order.target()), taking.words(), taking.decider()));
    }

    /// A decision over items of one paper.
    ///
    /// @param copies numbers of those that the program found because they say the same as another
    /// @param bulk the decision over many that it is part of, or null
    record Taking(
            NewDecision decision,
            List<QueueItem> items,
            Set<Long> copies,
            Staff by,
            Decider decider,
            @Nullable Long bulk,
            Instant now) {
        long paper() {
            return items.getFirst().paper();
        }

        List<Target> targets() {
            return items.stream().map(QueueItem::target).toList();
        }

        /// What is wrong, for whoever is told of it.
        String words() {
            return decision.facts().strip();
        }
    }
}
