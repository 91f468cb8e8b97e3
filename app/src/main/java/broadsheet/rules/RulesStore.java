package broadsheet.rules;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Singleton
final class RulesStore {
    private final Database database;

    RulesStore(Database database) {
        this.database = database;
    }

    int newest(long paper) {
        return database.use(handle -> handle.createQuery(
                        "select coalesce(max(version), 0) from rules_version where paper_id = :paper")
                .bind("paper", paper)
                .mapTo(Integer.class)
                .one());
    }

    Optional<Rulebook> version(long paper, int version) {
        var rows = database.use(handle -> handle.createQuery("""
                        select v.effective_at, v.note, c.id, c.text
                        from rules_version v join rules_clause c using (paper_id, version)
                        where paper_id = :paper and version = :version
                        order by c.position
                        """)
                .bind("paper", paper)
                .bind("version", version)
                .map((row, context) -> row(row))
                .list());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var head = rows.getFirst();
        var clauses = rows.stream().map(Row::clause).toList();
        return Optional.of(new Rulebook(paper, version, head.effective().toInstant(), head.note(), clauses));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getTimestamp("effective_at")),
                row.getString("note"),
                new Clause(row.getString("id"), row.getString("text")));
    }

    void insert(Rulebook rules, Actor by) {
        database.use(handle -> handle.createUpdate("""
                        insert into rules_version (paper_id, version, effective_at, note, by_staff, by_name)
                        values (:paper, :version, :effective, :note, :staff, :name)
                        """)
                .bind("paper", rules.paperId())
                .bind("version", rules.version())
                .bind("effective", rules.effective())
                .bind("note", rules.note())
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    void insertClauses(Rulebook rules) {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < rules.clauses().size(); i++) {
            positions.add(i);
        }
        database.use(handle -> handle.createUpdate("""
                        insert into rules_clause (paper_id, version, position, id, text)
                        select :paper, :version, position, id, text
                        from unnest(:positions, :ids, :texts) as clause (position, id, text)
                        """)
                .bind("paper", rules.paperId())
                .bind("version", rules.version())
                .bindArray("positions", Integer.class, positions)
                .bindArray("ids", String.class, texts(rules, true))
                .bindArray("texts", String.class, texts(rules, false))
                .execute());
    }

    private static List<String> texts(Rulebook rules, boolean ids) {
        return rules.clauses().stream().map(ids ? Clause::id : Clause::text).toList();
    }

    void lock(long paper) {
        database.use(handle -> handle.execute("select pg_advisory_xact_lock(hashtext('rules'), ?::int)", paper));
    }

    private record Row(Timestamp effective, String note, Clause clause) {}
}
