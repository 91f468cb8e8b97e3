package broadsheet.statement;

import broadsheet.account.Tokens;
import broadsheet.platform.db.Database;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class StatementStore {
    private static final int MOST = 200;
    private static final String SELECT = "select " + StatementRows.COLUMNS
            + " from statement left join statement_text words on words.statement_id = statement.id ";

    private final Database database;

    StatementStore(Database database) {
        this.database = database;
    }

    List<StatementId> nextIds(int many) {
        return database.use(handle -> handle.createQuery("""
                        select nextval(pg_get_serial_sequence('statement', 'id')) from generate_series(1, :many)
                        """)
                .bind("many", many)
                .map((row, context) -> new StatementId(row.getLong(1)))
                .list());
    }

    void insert(List<Made> all, List<Long> entries) {
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    with made as (insert into statement (id, paper_id, member_id, target, target_id, story_id, measure,
                            ends_at, clause, rules_version, law, source, detected, decided, by_staff, by_role,
                            bulk_id, delivery, issued_at, deadline, ledger_id, secret_hash)
                        values (:id, :paper, :member, :target, :targetId, :story, :measure,
                            :ends, :clause, :version, :law, :source, :detected, :decided, :staff, :role,
                            :bulk, :delivery, :issued, :deadline, :entry, :secret))
                    insert into statement_text (statement_id, facts, evidence, nonce)
                    values (:id, :facts, :evidence, :nonce)
                    """);
            for (int i = 0; i < all.size(); i++) {
                var made = all.get(i);
                StatementRows.bind(batch, made.statement())
                        .bind("id", made.id().value())
                        .bind("issued", made.issued())
                        .bind("deadline", made.deadline())
                        .bind("entry", entries.get(i))
                        .bind("secret", Tokens.sha256(made.secret()))
                        .bind("facts", made.statement().facts().text())
                        .bind("evidence", made.statement().facts().evidence())
                        .bind("nonce", made.nonce())
                        .add();
            }
            return batch.execute();
        });
    }

    long insertBulk(int objects, Instant now) {
        return database.use(handle -> handle.createQuery(
                        "insert into statement_bulk (objects, at) values (:objects, :now) returning id")
                .bind("objects", objects)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    void lift(List<StatementId> ids, Instant now, String why) {
        database.use(handle -> handle.createUpdate(
                        "update statement set lifted_at = :now, lifted_why = :why where id = any(:ids)")
                .bind("now", now)
                .bind("why", why)
                .bindArray("ids", Long.class, values(ids))
                .execute());
    }

    /// By number.
    List<Statement> all(List<StatementId> ids) {
        return all("where statement.id = any(:ids) order by statement.id", ids);
    }

    /// The same, in one order for all who do so.
    List<Statement> lock(List<StatementId> ids) {
        return all("where statement.id = any(:ids) order by statement.id for update of statement", ids);
    }

    private List<Statement> all(String where, List<StatementId> ids) {
        return database.use(handle -> handle.createQuery(SELECT + where)
                .bindArray("ids", Long.class, values(ids))
                .map((row, context) -> StatementRows.statement(row))
                .list());
    }

    Optional<Statement> bySecret(String secret) {
        return database.use(handle -> handle.createQuery(SELECT + "where secret_hash = :hash")
                .bind("hash", Tokens.sha256(secret))
                .map((row, context) -> StatementRows.statement(row))
                .findOne());
    }

    List<Statement> ofMember(long member, int most) {
        return database.use(handle -> handle.createQuery(
                        SELECT + "where member_id = :member order by statement.id desc limit :most")
                .bind("member", member)
                .bind("most", most)
                .map((row, context) -> StatementRows.statement(row))
                .list());
    }

    List<Statement> about(Target target) {
        return database.use(handle -> handle.createQuery(
                        SELECT + "where target = :kind and target_id = :id order by statement.id desc limit " + MOST)
                .bind("kind", target.kind().code())
                .bind("id", target.id())
                .map((row, context) -> StatementRows.statement(row))
                .list());
    }

    List<Statement> inForce(List<Target> targets, Instant now) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        join unnest(:kinds, :ids) as about (kind, number) on target = kind and target_id = number
                        where lifted_at is null and (ends_at is null or ends_at > :now)
                        order by statement.id desc
                        """)
                .bindArray(
                        "kinds",
                        String.class,
                        targets.stream().map(one -> one.kind().code()).toList())
                .bindArray("ids", Long.class, targets.stream().map(Target::id).toList())
                .bind("now", now)
                .map((row, context) -> StatementRows.statement(row))
                .list());
    }

    List<Statement> standing(long member, Instant now) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where member_id = :member and measure in ('suspend', 'end_membership') and lifted_at is null
                            and (ends_at is null or ends_at > :now)
                        order by statement.id desc
                        """)
                .bind("member", member)
                .bind("now", now)
                .map((row, context) -> StatementRows.statement(row))
                .list());
    }

    int forgetTexts(long member, List<StatementId> kept) {
        return database.use(handle -> handle.createUpdate("""
                        delete from statement_text using statement
                        where statement.id = statement_id and member_id = :member and statement.id <> all(:kept)
                        """)
                .bind("member", member)
                .bindArray("kept", Long.class, values(kept))
                .execute());
    }

    /// The sentence for the person stays; the seal in the ledger tells nothing any more.
    int forgetEvidence(Instant now, List<Long> kept) {
        return database.use(handle -> handle.createUpdate("""
                        update statement_text set evidence = '', nonce = '' from statement
                        where statement.id = statement_id and evidence <> '' and deadline < :now
                            and statement.id <> all(:kept)
                        """)
                .bind("now", now)
                .bindArray("kept", Long.class, kept)
                .execute());
    }

    int forgetMember(long member, List<StatementId> kept) {
        return database.use(handle -> handle.createUpdate(
                        "update statement set member_id = null where member_id = :member and id <> all(:kept)")
                .bind("member", member)
                .bindArray("kept", Long.class, values(kept))
                .execute());
    }

    private static List<Long> values(List<StatementId> ids) {
        return ids.stream().map(StatementId::value).toList();
    }
}
