package broadsheet.statement;

import broadsheet.account.Tokens;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.Seal;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

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
    public StatementId issue(NewStatement wanted) {
        demandTransaction();
        var statement = wanted.member() == null ? unreachable(wanted) : wanted;
        var now = now();
        var id = store.nextId();
        var nonce = Tokens.fresh();
        var secret = Tokens.fresh();
        var seal = Seal.of(nonce, statement.facts().text(), statement.facts().evidence());
        var entry = ledger.append(LedgerKind.MEASURE, facts(id, statement), seal);
        var deadline = now.plus(config.appeal());
        store.insert(id, statement, new StatementStore.Issue(now, deadline, entry, secret, nonce));
        if (statement.delivery() == Delivery.LETTER) {
            letters.issued(id, statement, secret, deadline);
        }
        outbox.append(new StatementIssued(id.value(), statement.member()));
        if (statement.measure() == Measure.HOLD && statement.facts().decided()) {
            // What a program hides, a person looks at.
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
        return id;
    }

    private static NewStatement unreachable(NewStatement wanted) {
        return new NewStatement(
                wanted.paper(),
                null,
                wanted.target(),
                wanted.story(),
                wanted.measure(),
                wanted.ends(),
                wanted.basis(),
                wanted.facts(),
                wanted.by(),
                wanted.bulk(),
                Delivery.UNREACHABLE);
    }

    private static LedgerFacts facts(StatementId id, NewStatement statement) {
        var rule = statement.basis() instanceof Basis.Rule cited ? cited : null;
        var law = statement.basis() instanceof Basis.Law cited ? cited : null;
        return new LedgerFacts(
                statement.paper(),
                statement.story(),
                statement.target().kind().code(),
                statement.measure().code(),
                rule == null ? null : rule.clause(),
                rule == null ? null : rule.version(),
                law == null ? null : law.ground(),
                statement.facts().source().code(),
                statement.facts().detected(),
                statement.facts().decided(),
                statement.by().role(),
                statement.ends(),
                id.value(),
                null,
                statement.bulk() == null ? null : "bulk:" + statement.bulk(),
                null);
    }

    @Override
    public long bulk(int objects) {
        demandTransaction();
        return store.insertBulk(objects, now());
    }

    @Override
    public Statement lift(StatementId id, Lifting lifting) {
        demandTransaction();
        var statement = store.lock(id).orElseThrow(() -> new IllegalArgumentException("no statement " + id));
        if (statement.lifted() != null) {
            return statement;
        }
        store.lift(id, now(), lifting.why());
        if (!lifting.why().equals(SUPERSEDED)) {
            tell(statement, lifting);
        }
        return store.find(id).orElseThrow();
    }

    private void tell(Statement statement, Lifting lifting) {
        var entry = ledger.find(statement.ledger()).orElseThrow();
        var facts = entry.facts().by(lifting.by().role()).about(entry.id(), lifting.why(), null);
        var _ = ledger.append(LedgerKind.REVERSAL, facts, null);
        letters.lifted(statement, lifting.text());
        outbox.append(new StatementLifted(statement.id().value(), statement.member()));
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return store.find(id);
    }

    @Override
    public Optional<Statement> bySecret(String secret) {
        return store.bySecret(secret);
    }

    @Override
    public Optional<Statement> lock(StatementId id) {
        return store.lock(id);
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
    public List<Statement> inForce(Target target) {
        return target.id() == 0 ? List.of() : store.inForce(target, now());
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
