package broadsheet.privacy;

import broadsheet.account.Staff;
import broadsheet.platform.db.Database;
import broadsheet.privacy.PrivacyRequest.Kind;
import broadsheet.privacy.PrivacyRequest.State;
import broadsheet.privacy.PrivacyRequests.Filing;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@Singleton
final class RequestStore {
    private static final int MOST = 200;

    private final Database database;

    RequestStore(Database database) {
        this.database = database;
    }

    PrivacyRequest insert(Filing filing, Instant now, Instant due) {
        return database.use(handle -> handle.createQuery("""
                        insert into privacy_request (member_id, paper_id, language, kind, text, filed_at, due_at)
                        values (:member, :paper, :language, :kind, :text, :now, :due) returning *
                        """)
                .bind("member", filing.member())
                .bind("paper", filing.paper())
                .bind("language", filing.language().tag())
                .bind("kind", filing.kind().code())
                .bind("text", filing.text().strip())
                .bind("now", now)
                .bind("due", due)
                .map((row, context) -> request(row))
                .one());
    }

    List<PrivacyRequest> of(long member) {
        return database.use(handle -> requests(handle.createQuery(
                        "select * from privacy_request where member_id = :member order by id desc limit :most")
                .bind("member", member)
                .bind("most", MOST)));
    }

    List<PrivacyRequest> open() {
        return database.use(handle -> requests(
                handle.createQuery("select * from privacy_request where state = 'open' order by due_at, id limit :most")
                        .bind("most", MOST)));
    }

    Optional<PrivacyRequest> lock(long id) {
        return database.use(handle ->
                requests(handle.createQuery("select * from privacy_request where id = :id for update")
                                .bind("id", id))
                        .stream()
                        .findFirst());
    }

    String language(long id) {
        return database.use(handle -> handle.createQuery("select language from privacy_request where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    void extend(long id, String reason, Instant now, Instant due) {
        database.use(handle -> handle.execute(
                "update privacy_request set extension = ?, extended_at = ?, due_at = ? where id = ?",
                reason,
                now,
                due,
                id));
    }

    void answer(long id, boolean done, String answer, Instant now, Staff by) {
        database.use(handle -> handle.createUpdate("""
                        update privacy_request set state = :state, answer = :answer, decided_at = :now, by_staff = :staff,
                            by_name = :name where id = :id
                        """)
                .bind("state", done ? "done" : "refused")
                .bind("answer", answer)
                .bind("now", now)
                .bind("staff", by.id())
                .bind("name", by.name())
                .bind("id", id)
                .execute());
    }

    long overdue() {
        return database.use(handle -> handle.createQuery(
                        "select count(*) from privacy_request where state = 'open' and due_at < now()")
                .mapTo(Long.class)
                .one());
    }

    /// That somebody asked stays; who, and for what, does not. What is open is answered by the
    /// erasure.
    void forget(long member, String answer, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        update privacy_request set member_id = null, text = '', answer = case when state = 'open' then :answer else '' end,
                            decided_at = coalesce(decided_at, :now::timestamptz),
                            state = case when state = 'open' then 'done' else state end
                        where member_id = :member
                        """)
                .bind("answer", answer)
                .bind("now", now)
                .bind("member", member)
                .execute());
    }

    private static List<PrivacyRequest> requests(Query query) {
        return query.map((row, context) -> request(row)).list();
    }

    private static PrivacyRequest request(ResultSet row) throws SQLException {
        return new PrivacyRequest(
                row.getLong("id"),
                row.getObject("member_id", Long.class),
                row.getLong("paper_id"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("text"),
                Objects.requireNonNull(time(row, "filed_at")),
                Objects.requireNonNull(time(row, "due_at")),
                row.getString("extension"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                time(row, "decided_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
