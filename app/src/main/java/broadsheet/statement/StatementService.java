package broadsheet.statement;

import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerKind;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Singleton
final class StatementService implements Statements {
    private static final int MOST = 200;
    private static final String SUPERSEDED = "superseded";

    private final Database database;
    private final StatementStore store;
    private final Ledger ledger;
    private final StatementLetters letters;
    private final Queue queue;
    private final Outbox outbox;
    private final StatementConfig config;
    private final Clock clock;

    StatementService(
            Database database,
            StatementStore store,
            Ledger ledger,
            StatementLetters letters,
            Queue queue,
            Outbox outbox,
            StatementConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.ledger = ledger;
        this.letters = letters;
        this.queue = queue;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<StatementId> issue(List<NewStatement> wanted) {
        demandTransaction();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var now = now();
        var ids = store.nextIds(wanted.size());
        var made = IntStream.range(0, wanted.size())
                .mapToObj(i -> Made.of(ids.get(i), wanted.get(i), now, now.plus(config.appeal())))
                .toList();
        store.insert(
                made,
                ledger.append(LedgerKind.MEASURE, made.stream().map(Made::entry).toList()));
        letters.issued(made.stream().filter(Made::byLetter).toList());
        outbox.append(made.stream().map(Made::event).toList());
        made.stream().filter(Made::waits).forEach(this::raise);
        return ids;
    }

    private void raise(Made made) {
        var statement = made.statement();
        var _ = queue.raise(new Matter(
                statement.paper(),
                statement.target(),
                statement.story(),
                Harm.HELD,
                1,
                1,
                statement.facts().evidence(),
                null));
    }

    @Override
    public long bulk(int objects) {
        demandTransaction();
        return store.insertBulk(objects, now());
    }

    @Override
    public List<Statement> lift(List<StatementId> ids, Lifting lifting) {
        demandTransaction();
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = store.lock(ids);
        if (known.size() < ids.size()) {
            throw new IllegalArgumentException("not all of these statements are there: " + ids);
        }
        var open = known.stream().filter(one -> one.lifted() == null).toList();
        store.lift(open.stream().map(Statement::id).toList(), now(), lifting.why());
        if (!open.isEmpty() && !lifting.why().equals(SUPERSEDED)) {
            tell(open, lifting);
        }
        return store.all(ids);
    }

    private void tell(List<Statement> lifted, Lifting lifting) {
        var entries = ledger.find(lifted.stream().map(Statement::ledger).toList());
        var additions = lifted.stream()
                .map(one -> Objects.requireNonNull(entries.get(one.ledger())))
                .map(entry -> entry.facts().by(lifting.by().role()).about(entry.id(), lifting.why(), null))
                .map(facts -> new Ledger.Addition(facts, null))
                .toList();
        var _ = ledger.append(LedgerKind.REVERSAL, additions);
        letters.lifted(lifted, lifting.text());
        outbox.append(lifted.stream()
                .map(one -> new StatementLifted(one.id().value(), one.member()))
                .toList());
    }

    @Override
    public Statement lift(StatementId id, Lifting lifting) {
        return lift(List.of(id), lifting).getFirst();
    }

    @Override
    public List<Statement> all(List<StatementId> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return store.all(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Statement> bySecret(String secret) {
        return store.bySecret(secret);
    }

    @Override
    public Optional<Statement> lock(StatementId id) {
        return store.lock(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Statement> ofMember(long memberId) {
        return store.ofMember(memberId, MOST);
    }

    @Override
    public List<Statement> everyOf(long memberId) {
        return store.ofMember(memberId, Integer.MAX_VALUE);
    }

    @Override
    public List<Statement> about(Target target) {
        return target.id() == 0 ? List.of() : store.about(target);
    }

    @Override
    public Map<Target, List<Statement>> inForce(Collection<Target> targets) {
        var stored = targets.stream().filter(target -> target.id() != 0).toList();
        return stored.isEmpty()
                ? Map.of()
                : store.inForce(stored, now()).stream().collect(Collectors.groupingBy(Statement::target));
    }

    @Override
    public List<Statement> standing(long memberId) {
        return store.standing(memberId, now());
    }

    @Override
    public Optional<String> disputeBody() {
        return config.disputeBody();
    }

    @Override
    public void forget(long memberId, List<StatementId> kept) {
        var _ = database.transaction(() -> {
            store.forgetTexts(memberId, kept);
            return store.forgetMember(memberId, kept);
        });
    }

    private void demandTransaction() {
        if (!database.inTransaction()) {
            throw new IllegalStateException("a statement belongs to the transaction of its measure");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
