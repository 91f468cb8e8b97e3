package broadsheet.account;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class SessionStore {
    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    void insert(byte[] tokenHash, Session session) {
        database.use(handle -> handle.createUpdate("""
                        insert into staff_session
                            (token_hash, staff_id, kind, user_agent, created_at, seen_at, expires_at)
                        values (:hash, :staff, :kind, :agent, :created, :seen, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("staff", session.staff().id())
                .bind("kind", session.kind().code())
                .bind("agent", session.userAgent())
                .bind("created", session.created())
                .bind("seen", session.seen())
                .bind("expires", session.expires())
                .execute());
    }

    Optional<Session> find(byte[] tokenHash, Instant now) {
        return database.use(handle -> handle.createQuery("select " + AccountStore.STAFF + """
                        , kind, user_agent, staff_session.created_at, seen_at, expires_at
                        from staff_session join staff on staff.id = staff_session.staff_id
                        where token_hash = :hash and expires_at > :now and not staff.disabled
                        """)
                .bind("hash", tokenHash)
                .bind("now", now)
                .map(SessionStore::session)
                .findOne());
    }

    void seen(byte[] tokenHash, Instant at) {
        database.use(
                handle -> handle.execute("update staff_session set seen_at = ? where token_hash = ?", at, tokenHash));
    }

    void delete(byte[] tokenHash) {
        database.use(handle -> handle.execute("delete from staff_session where token_hash = ?", (Object) tokenHash));
    }

    void deleteOf(long staff) {
        database.use(handle -> handle.execute("delete from staff_session where staff_id = ?", staff));
    }

    void deleteExpired(Instant now) {
        database.use(handle -> handle.execute("delete from staff_session where expires_at <= ?", now));
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                AccountStore.staff(row, context),
                Session.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("user_agent"),
                time(row, "created_at"),
                time(row, "seen_at"),
                time(row, "expires_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
