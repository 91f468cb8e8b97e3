package broadsheet.authority;

import broadsheet.account.Permission;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.authority.Order.Effect;
import broadsheet.authority.Order.Kind;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.LedgerKind;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class OrderService implements Orders {
    private final Database database;
    private final OrderStore store;
    private final OrderLetters letters;
    private final Exhibits exhibits;
    private final Publications publications;
    private final Queue queue;
    private final Ledger ledger;
    private final Clock clock;

    OrderService(
            Database database,
            OrderStore store,
            OrderLetters letters,
            Exhibits exhibits,
            Publications publications,
            Queue queue,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.letters = letters;
        this.exhibits = exhibits;
        this.publications = publications;
        this.queue = queue;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Outcome<Order> enter(NewOrder sent, Staff by) {
        var problems = Checks.order(sent, clock.instant());
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        var exhibit = Optional.ofNullable(sent.target()).flatMap(exhibits::find);
        if (sent.target() != null && exhibit.isEmpty()) {
            return Outcome.refused(Problem.invalid("authority.object", "/object"));
        }
        var paper = exhibit.map(Exhibit::paper).orElse(sent.paper());
        if (publications.papers().stream().noneMatch(one -> one.id() == paper)) {
            return Outcome.refused(Problem.invalid("authority.paper", "/paper"));
        }
        if (!mayEnter(by, paper)) {
            return forbidden();
        }
        var order = new NewOrder(
                paper, sent.sender(), sent.kind(), sent.law(), sent.words().strip(), sent.target(), sent.received());
        return database.transaction(() -> Outcome.done(enter(order, exhibit.orElse(null), by)));
    }

    private Order enter(NewOrder order, @Nullable Exhibit exhibit, Staff by) {
        var told = order.sender().email().isEmpty() ? null : now();
        var made = store.insert(order, exhibit == null ? null : exhibit.story(), told, by);
        letters.received(made);
        if (made.kind() == Kind.ACT && exhibit != null) {
            var harm = made.law().equals("life") || made.law().equals("children") ? Harm.LIFE : Harm.LAW;
            var _ = queue.raise(
                    new Matter(made.paper(), exhibit.target(), exhibit.story(), harm, 1, 1, exhibit.text(), null));
        }
        return made;
    }

    private static boolean mayEnter(Staff by, long paper) {
        return by.may(Permission.MODERATE, paper) || by.maySomewhere(Permission.OPERATE);
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    @Override
    public List<Order> newest(Collection<Long> papers) {
        return store.newest(papers);
    }

    @Override
    public List<Order> open(Collection<Target> targets) {
        return store.open(targets);
    }

    @Override
    public void carriedOut(Order order, @Nullable Long entry, String answer, Decider by) {
        settle(order, new Effect(entry == null ? "declined" : "acted", answer, now()), entry, by.role());
    }

    @Override
    public Outcome<Order> answer(long id, boolean done, String answer, Staff by) {
        var problems = Checks.words(answer, "/answer");
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return database.transaction(() -> {
            var order = store.lock(id).orElse(null);
            if (order == null) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "authority.order.unknown"));
            }
            return objection(order, by)
                    .<Outcome<Order>>map(Outcome::refused)
                    .orElseGet(() -> answered(order, done, answer.strip(), by));
        });
    }

    private static Optional<Problem> objection(Order order, Staff by) {
        if (!mayEnter(by, order.paper())) {
            return Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        if (order.effect() != null) {
            return Optional.of(Problem.of(Problem.Kind.CONFLICT, "authority.order.answered"));
        }
        return order.kind() == Kind.ACT && order.target() != null
                ? Optional.of(Problem.of(Problem.Kind.CONFLICT, "authority.order.queue"))
                : Optional.empty();
    }

    private Outcome<Order> answered(Order order, boolean done, String answer, Staff by) {
        var asked = order.kind() == Kind.INFORMATION;
        var result = done ? (asked ? "information" : "acted") : (asked ? "information_declined" : "declined");
        var role = by.may(Permission.MODERATE, order.paper()) ? Role.MODERATOR : Role.OPERATOR;
        settle(order, new Effect(result, answer, now()), null, role.code());
        return Outcome.done(store.lock(order.id()).orElseThrow());
    }

    private void settle(Order order, Effect effect, @Nullable Long entry, String role) {
        var target = order.target();
        var facts = new LedgerFacts(
                order.paper(),
                order.story(),
                target == null ? null : target.kind().code(),
                null,
                null,
                null,
                order.law(),
                "order",
                false,
                false,
                role,
                null,
                null,
                entry,
                effect.result(),
                Math.max(0, Duration.between(order.received(), effect.at()).toSeconds()));
        store.answer(order.id(), effect, ledger.append(LedgerKind.ORDER, facts, null));
        letters.answered(order, Objects.requireNonNull(effect));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
