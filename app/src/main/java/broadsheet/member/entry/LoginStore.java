package broadsheet.member.entry;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
final class LoginStore {
    private final Database database;

    LoginStore(Database database) {
        this.database = database;
    }

    /// Nobody else begins or ends something with this address until the transaction is over.
    void lock(String email) {
        database.use(
                handle -> handle.execute("select pg_advisory_xact_lock(hashtext('member_login'), hashtext(?))", email));
    }

    void insert(long member, String email, String password, Instant now) {
        database.use(handle -> handle.execute(
                "insert into member_login (member_id, email, password, changed_at) values (?, ?, ?, ?)",
                member,
                email,
                password,
                now));
    }

    Optional<Login> byEmail(String email) {
        return database.use(
                handle -> handle.createQuery("select member_id, email, password from member_login where email = :email")
                        .bind("email", email)
                        .map((row, context) ->
                                new Login(row.getLong("member_id"), row.getString("email"), row.getString("password")))
                        .findOne());
    }

    Optional<Login> find(long member) {
        return database.use(handle -> handle.createQuery(
                        "select member_id, email, password from member_login where member_id = :member for update")
                .bind("member", member)
                .map((row, context) ->
                        new Login(row.getLong("member_id"), row.getString("email"), row.getString("password")))
                .findOne());
    }

    void setPassword(long member, String password, Instant now) {
        database.use(handle -> handle.execute(
                "update member_login set password = ?, changed_at = ? where member_id = ?", password, now, member));
    }

    Optional<String> email(long member) {
        return Optional.ofNullable(emails(List.of(member)).get(member));
    }

    Map<Long, String> emails(Collection<Long> members) {
        var emails = new HashMap<Long, String>();
        database.plain(
                "select member_id, email from member_login where member_id = any(?)",
                statement -> Binding.array(statement, 1, "bigint", members),
                row -> emails.put(row.getLong(1), row.getString(2)));
        return emails;
    }

    void delete(long member) {
        database.use(handle -> handle.execute("delete from member_login where member_id = ?", member));
    }

    void insertToken(byte[] hash, long member, Instant expires) {
        database.use(handle -> handle.execute("""
                insert into member_mail_token (token_hash, member_id, purpose, expires_at) values (?, ?, 'reset', ?)
                """, hash, member, expires));
    }

    Optional<Long> token(byte[] hash, Instant now) {
        return database.use(handle -> handle.createQuery(
                        "select member_id from member_mail_token where token_hash = :hash and expires_at > :now")
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
    }

    /// The member of a token, which is spent with it.
    Optional<Long> takeToken(byte[] hash, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        delete from member_mail_token where token_hash = :hash and expires_at > :now returning member_id
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
    }

    void deleteTokens(long member, Instant expired) {
        database.use(handle -> handle.execute(
                "delete from member_mail_token where member_id = ? or expires_at <= ?", member, expired));
    }

    /// What sign-in needs to know.
    record Login(long member, String email, String password) {
        @Override
        public String toString() {
            return "Login[" + member + "]";
        }
    }
}
