package broadsheet.decision;

import broadsheet.decision.DecisionTaker.Taking;
import broadsheet.platform.db.Database;
import broadsheet.queue.QueueItem;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import broadsheet.statement.Statement;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

@Singleton
final class DecisionStore {
    private static final int MOST = 100;

    private final Database database;

    DecisionStore(Database database) {
        this.database = database;
    }

    /// One for each item, in their order.
    List<Decision> insert(Taking taking, Map<Target, List<Statement>> issued) {
        var ids = nextIds(taking.items().size());
        return database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into decision (id, item_id, paper_id, target, target_id, at, by_staff, by_role, measures,
                        clause, law, facts, note, statements) overriding system value
                    values (:id, :item, :paper, :target, :targetId, :now, :staff, :role, :measures,
                        :clause, :law, :facts, :note, :statements)
                    """);
            var made = new ArrayList<Decision>();
            for (var item : taking.items()) {
                var numbers = issued.getOrDefault(item.target(), List.of()).stream()
                        .map(statement -> statement.id().value())
                        .toList();
                made.add(decision(ids.get(made.size()), taking, item, numbers));
                bind(batch, made.getLast(), item).add();
            }
            batch.execute();
            return made;
        });
    }

    private List<Long> nextIds(int many) {
        return database.use(handle ->
                handle.createQuery("""
                        select nextval(pg_get_serial_sequence('decision', 'id')) from generate_series(1, :many)
                        """).bind("many", many).mapTo(Long.class).list());
    }

    private static Decision decision(long id, Taking taking, QueueItem item, List<Long> statements) {
        var decision = taking.decision();
        return new Decision(
                id,
                item.target(),
                taking.now(),
                taking.by().id(),
                taking.decider().role(),
                decision.measures(),
                decision.clause().isEmpty() ? null : decision.clause(),
                decision.law().isBlank() ? null : decision.law().strip(),
                taking.words(),
                decision.note().strip(),
                statements);
    }

    private static PreparedBatch bind(PreparedBatch batch, Decision decision, QueueItem item) {
        return batch.bind("id", decision.id())
                .bind("item", item.id())
                .bind("paper", item.paper())
                .bind("target", decision.target().kind().code())
                .bind("targetId", decision.target().id())
                .bind("now", decision.at())
                .bind("staff", decision.staff())
                .bind("role", decision.role())
                .bindArray(
                        "measures",
                        String.class,
                        decision.measures().stream().map(Measure::code).toList())
                .bind("clause", decision.clause())
                .bind("law", decision.law())
                .bind("facts", decision.facts())
                .bind("note", decision.note())
                .bindArray("statements", Long.class, decision.statements());
    }

    List<Decision> about(Target target) {
        return database.use(handle -> handle.createQuery("""
                        select * from decision where target = :kind and target_id = :id order by id desc limit :most
                        """)
                .bind("kind", target.kind().code())
                .bind("id", target.id())
                .bind("most", MOST)
                .map((row, context) -> decision(row))
                .list());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by_staff", Long.class),
                row.getString("by_role"),
                Arrays.stream(strings(row.getArray("measures")))
                        .map(code -> Measure.of(code).orElseThrow())
                        .toList(),
                row.getString("clause"),
                row.getString("law"),
                row.getString("facts"),
                row.getString("note"),
                List.of((Long[]) row.getArray("statements").getArray()));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    void insertNote(Target target, Note note, long staff) {
        database.use(handle -> handle.execute(
                "insert into decision_note (target, target_id, text, by_staff, by_name, at) values (?, ?, ?, ?, ?, ?)",
                target.kind().code(),
                target.id(),
                note.text(),
                staff,
                note.by(),
                note.at()));
    }

    List<Note> notes(Target target) {
        return database.use(handle -> handle.createQuery("""
                        select text, by_name, at from decision_note where target = :kind and target_id = :id
                        order by id desc limit :most
                        """)
                .bind("kind", target.kind().code())
                .bind("id", target.id())
                .bind("most", MOST)
                .map((row, context) -> note(row))
                .list());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("text"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    void insertReveal(long member, QueueItem item, Note reason, long staff) {
        database.use(handle ->
                handle.execute("""
                insert into decision_reveal (member_id, paper_id, item_id, reason, by_staff, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, member, item.paper(), item.id(), reason.text(), staff, reason.by(), reason.at()));
    }

    List<Note> reveals(long member) {
        return database.use(handle -> handle.createQuery("""
                        select reason as text, by_name, at from decision_reveal where member_id = :member
                        order by id desc limit :most
                        """)
                .bind("member", member)
                .bind("most", MOST)
                .map((row, context) -> note(row))
                .list());
    }

    void insertHold(long member, QueueItem item, Instant until, Note reason, long staff) {
        database.use(handle -> handle.execute(
                """
                insert into decision_hold (member_id, paper_id, item_id, until, reason, by_staff, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, member, item.paper(), item.id(), until, reason.text(), staff, reason.by(), reason.at()));
    }

    Optional<Instant> keptUntil(long member, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        select until from decision_hold where member_id = :member and until > :now
                        order by until desc limit 1
                        """)
                .bind("member", member)
                .bind("now", now)
                .map((row, context) ->
                        row.getObject("until", OffsetDateTime.class).toInstant())
                .findOne());
    }
}
