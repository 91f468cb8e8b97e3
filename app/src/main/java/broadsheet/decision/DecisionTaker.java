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
import broadsheet.rules.Rules;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries a decision out for one item, in the transaction under way.
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

    Decision take(One one) {
        var item = one.item();
        var exhibit = exhibits.find(item.target()).orElse(null);
        if (exhibit == null && !one.decision().measures().isEmpty()) {
            throw new Undecided(Problem.of(Problem.Kind.CONFLICT, "decision.object.gone"));
        }
        if (exhibit != null) {
            DecisionChecks.fit(one.decision(), exhibit, rules.current(item.paper()))
                    .ifPresent(problem -> {
                        throw new Undecided(problem);
                    });
        }
        var ordered = orders.open(item.target());
        var earlier = statements.inForce(item.target()).stream()
                .filter(statement -> statement.measure() == Measure.HOLD)
                .toList();
        var issued = new ArrayList<Statement>();
        if (exhibit != null) {
            one.decision().measures().forEach(measure -> issued.add(issue(one, exhibit, !ordered.isEmpty(), measure)));
        }
        settle(one, earlier, issued);
        if (!waits(one.decision())) {
            answer(one, issued);
            ordered.forEach(order -> carryOut(one, order, issued));
            queue.close(item.id());
        }
        return store.insert(
                one, issued.stream().map(statement -> statement.id().value()).toList());
    }

    /// Held by a person until something is known: it stays in the queue, and nobody is answered
    /// yet.
    private static boolean waits(NewDecision decision) {
        return decision.measures().contains(Measure.HOLD);
    }

    private Statement issue(One one, Exhibit exhibit, boolean ordered, Measure measure) {
        var decision = one.decision();
        var item = one.item();
        var reported = item.harm() != Harm.HELD && item.harm() != Harm.FOUND;
        var facts = new Facts(
                decision.facts().strip(),
                exhibit.text(),
                source(ordered, reported),
                item.harm() == Harm.HELD || one.how().copy(),
                false);
        var ends = measure == Measure.SUSPEND ? one.now().plus(Duration.ofDays(decision.days())) : null;
        var id = statements.issue(new NewStatement(
                item.paper(),
                exhibit.member(),
                item.target(),
                item.story(),
                measure,
                ends,
                basis(decision, item.paper()),
                facts,
                one.decider(),
                one.how().bulk(),
                Delivery.LETTER));
        var statement = statements.find(id).orElseThrow();
        if (measures.take(statement) instanceof Outcome.Refused<?>(var problems)) {
            throw new Undecided(problems.getFirst());
        }
        return statement;
    }

    private static Source source(boolean ordered, boolean reported) {
        if (ordered) {
            return Source.ORDER;
        }
        return reported ? Source.NOTICE : Source.OWN_INITIATIVE;
    }

    private Basis basis(NewDecision decision, long paper) {
        return decision.clause().isEmpty()
                ? new Basis.Law(decision.law().strip())
                : new Basis.Rule(decision.clause(), rules.current(paper).version());
    }

    /// What was held before: the new measure stands in its place, or it comes back.
    private void settle(One one, List<Statement> earlier, List<Statement> issued) {
        var hidden = issued.stream().anyMatch(MeasureTaker::replacesHold);
        for (var hold : earlier) {
            var lifting = new Lifting(
                    hidden ? "superseded" : "decision", one.decision().facts().strip(), one.decider());
            var lifted = statements.lift(hold.id(), lifting);
            if (!hidden) {
                measures.undo(lifted);
            }
        }
    }

    /// The authority that ordered something is told what was decided.
    private void carryOut(One one, Order order, List<Statement> issued) {
        var entry = issued.isEmpty() ? null : Long.valueOf(issued.getFirst().ledger());
        orders.carriedOut(order, entry, one.decision().facts().strip(), one.decider());
    }

    private void answer(One one, List<Statement> issued) {
        var upheld = !issued.isEmpty();
        var entry = upheld ? Long.valueOf(issued.getFirst().ledger()) : null;
        var _ = reports.answer(
                one.item().target(),
                new Reports.Answer(
                        upheld,
                        one.decision().unfounded(),
                        one.decision().facts().strip(),
                        one.decider(),
                        entry));
    }

    /// A decision over one item.
    record One(NewDecision decision, QueueItem item, Staff by, Decider decider, How how, Instant now) {}

    /// How an item came to be decided.
    ///
    /// @param bulk the decision over many that it is part of, or null
    /// @param copy true when the program found it because it says the same as another
    record How(@Nullable Long bulk, boolean copy) {}
}
