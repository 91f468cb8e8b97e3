package broadsheet.decision;

import broadsheet.platform.db.Database;
import broadsheet.queue.QueueItem;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@Singleton
final class DecisionStore {
    private static final int MOST = 100;

    private final Database database;

    DecisionStore(Database database) {
        this.database = database;
    }

    Decision insert(DecisionTaker.One one, List<Long> statements) {
        var decision = one.decision();
        return database.use(handle -> handle.createQuery("""
                        insert into decision (item_id, paper_id, target, target_id, at, by_staff, by_role, measures, clause,
                            law, facts, note, statements)
                        values (:item, :paper, :target, :targetId, :now, :staff, :role, :measures, :clause,
                            :law, :facts, :note, :statements)
                        returning *
                        """)
                .bind("item", one.item().id())
                .bind("paper", one.item().paper())
                .bind("target", one.item().target().kind().code())
                .bind("targetId", one.item().target().id())
                .bind("now", one.now())
                .bind("staff", one.by().id())
                .bind("role", one.decider().role())
                .bindArray(
                        "measures",
                        String.class,
                        decision.measures().stream().map(Measure::code).toList())
                .bind("clause", decision.clause().isEmpty() ? null : decision.clause())
                .bind("law", decision.law().isBlank() ? null : decision.law().strip())
                .bind("facts", decision.facts().strip())
                .bind("note", decision.note().strip())
                .bindArray("statements", Long.class, statements)
                .map((row, context) -> decision(row))
                .one());
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
