package broadsheet.member.entry;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Singleton
final class SessionStore {
    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    void insert(byte[] hash, long member, @Nullable String agent, Instant now, Instant expires) {
        database.use(handle -> handle.createUpdate("""
                        insert into member_session (token_hash, member_id, user_agent, created_at, seen_at, expires_at)
                        values (:hash, :member, :agent, :now, date_trunc('hour', :now::timestamptz), :expires)
                        """)
                .bind("hash", hash)
                .bind("member", member)
                .bind("agent", agent)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    /// In the order of the hashes; nothing in the place of what is not there or has ended.
    List<Optional<MemberSession>> find(List<byte[]> hashes, Instant now) {
        var found = new HashMap<Integer, MemberSession>();
        database.plain(
                """
                select n, id, member_id, seen_at, expires_at
                from unnest(?) with ordinality as asked (hash, n)
                join member_session on token_hash = hash and expires_at > ?
                """,
                statement -> {
                    Binding.array(statement, 1, "bytea", hashes.toArray(byte[][]::new));
                    statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                },
                row -> found.put(
                        row.getInt("n"),
                        new MemberSession(
                                row.getLong("id"),
                                row.getLong("member_id"),
                                at(row, "seen_at"),
                                at(row, "expires_at"))));
        return IntStream.rangeClosed(1, hashes.size())
                .mapToObj(n -> Optional.ofNullable(found.get(n)))
                .toList();
    }

    List<Device> devices(long member, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        select id, user_agent, created_at, seen_at, expires_at from member_session
                        where member_id = :member and expires_at > :now order by seen_at desc, id desc
                        """)
                .bind("member", member)
                .bind("now", now)
                .map((row, context) -> new Device(
                        row.getLong("id"),
                        row.getString("user_agent"),
                        at(row, "created_at"),
                        at(row, "seen_at"),
                        at(row, "expires_at")))
                .list());
    }

    void seen(long id, Instant at) {
        database.use(handle -> handle.execute("update member_session set seen_at = ? where id = ?", at, id));
    }

    void delete(byte[] hash) {
        database.use(handle -> handle.execute("delete from member_session where token_hash = ?", (Object) hash));
    }

    void delete(long member, long id) {
        database.use(handle -> handle.execute("delete from member_session where member_id = ? and id = ?", member, id));
    }

    void deleteOf(long member) {
        database.use(handle -> handle.execute("delete from member_session where member_id = ?", member));
    }

    void deleteOthers(long member, byte[] hash) {
        database.use(handle ->
                handle.execute("delete from member_session where member_id = ? and token_hash <> ?", member, hash));
    }

    int deleteExpired(Instant now) {
        return database.use(handle -> handle.execute("delete from member_session where expires_at <= ?", now));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
