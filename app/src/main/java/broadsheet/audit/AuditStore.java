package broadsheet.audit;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class AuditStore {
    private static final String SELECT = """
            select id, at, subject, subject_id, paper_id, action, note, version, by_staff, by_name from audit_entry
            """;

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    void insert(List<AuditEntry> entries, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into audit_entry
                        (at, subject, subject_id, paper_id, action, note, version, by_staff, by_name)
                    values (:at, :subject, :id, :paper, :action, :note, :version, :staff, :name)
                    """);
            for (var entry : entries) {
                batch.bind("at", now)
                        .bind("subject", entry.subject())
                        .bind("id", entry.subjectId())
                        .bind("paper", entry.paper())
                        .bind("action", entry.action())
                        .bind("note", entry.note())
                        .bind("version", entry.version())
                        .bind("staff", entry.by().staff())
                        .bind("name", entry.by().name())
                        .add();
            }
            return batch.execute();
        });
    }

    List<AuditEntry> of(String subject, long id, int limit) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where subject = :subject and subject_id = :id order by at desc, id desc limit :limit
                        """)
                .bind("subject", subject)
                .bind("id", id)
                .bind("limit", limit)
                .map(AuditStore::entry)
                .list());
    }

    List<AuditEntry> recent(Collection<Long> papers, Cursor after, int limit) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where (paper_id is null or paper_id = any(:papers)) and (at, id) < (:at, :id)
                        order by at desc, id desc limit :limit
                        """)
                .bindArray("papers", Long.class, papers)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(AuditStore::entry)
                .list());
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getLong("subject_id"),
                row.getObject("paper_id", Long.class),
                row.getString("action"),
                row.getString("note"),
                row.getObject("version", Long.class),
                new Actor(row.getObject("by_staff", Long.class), row.getString("by_name")));
    }
}
