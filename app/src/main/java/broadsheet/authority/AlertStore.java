package broadsheet.authority;

import broadsheet.account.Staff;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@Singleton
final class AlertStore {
    private static final int MOST = 200;
    private static final String ERASED = "{}";

    private final Database database;

    AlertStore(Database database) {
        this.database = database;
    }

    long insert(Entry entry, Staff by) {
        var alert = entry.alert();
        return database.use(handle -> handle.createQuery("""
                        insert into authority_alert (paper_id, target, target_id, member_id, evidence, authority, country,
                            sent, at, kept_until, by_staff, by_name)
                        values (:paper, :target, :targetId, :member, :evidence::jsonb, :authority, :country,
                            :sent, :at, :kept, :staff, :name) returning id
                        """)
                .bind("paper", entry.paper())
                .bind("target", alert.target().kind().code())
                .bind("targetId", alert.target().id())
                .bind("member", entry.member())
                .bind("evidence", Json.write(entry.evidence()))
                .bind("authority", alert.authority().strip())
                .bind("country", alert.country())
                .bind("sent", alert.sent().strip())
                .bind("at", entry.at())
                .bind("kept", entry.kept())
                .bind("staff", by.id())
                .bind("name", by.name())
                .mapTo(Long.class)
                .one());
    }

    Optional<Alert> find(long id) {
        return database.use(handle ->
                alerts(handle.createQuery("select * from authority_alert where id = :id")
                                .bind("id", id))
                        .stream()
                        .findFirst());
    }

    List<Alert> newest(Collection<Long> papers) {
        return database.use(handle -> alerts(handle.createQuery(
                        "select * from authority_alert where paper_id = any(:papers) order by id desc limit :most")
                .bindArray("papers", Long.class, papers)
                .bind("most", MOST)));
    }

    List<Alert> about(Target target) {
        return database.use(handle -> alerts(handle.createQuery(
                        "select * from authority_alert where target = :kind and target_id = :id order by id desc")
                .bind("kind", target.kind().code())
                .bind("id", target.id())));
    }

    Optional<Instant> keptUntil(long member) {
        return database.use(handle -> handle.createQuery(
                        "select kept_until from authority_alert where member_id = :member order by kept_until desc limit 1")
                .bind("member", member)
                .map((row, context) -> at(row, "kept_until"))
                .findOne());
    }

    /// That an authority was told stays; of whom and what does not.
    void forget(long member) {
        database.use(handle -> handle.execute(
                "update authority_alert set member_id = null, evidence = '{}', sent = '' where member_id = ?", member));
    }

    int forgetBefore(Instant now) {
        return database.use(handle -> handle.execute(
                "update authority_alert set member_id = null, evidence = '{}', sent = '' where kept_until < ? and sent <> ''",
                now));
    }

    private static List<Alert> alerts(Query query) {
        return query.map((row, context) -> alert(row)).list();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        var evidence = row.getString("evidence");
        return new Alert(
                row.getLong("id"),
                row.getLong("paper_id"),
                new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                row.getObject("member_id", Long.class),
                evidence.equals(ERASED) ? null : Json.read(evidence, Alert.Evidence.class),
                row.getString("authority"),
                row.getString("country"),
                row.getString("sent"),
                at(row, "at"),
                at(row, "kept_until"),
                row.getString("by_name"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// An alert on its way.
    record Entry(
            Alert.NewOne alert, long paper, @Nullable Long member, Alert.Evidence evidence, Instant at, Instant kept) {}
}
