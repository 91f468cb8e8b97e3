package broadsheet.member.entry;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

@Singleton
final class RegistrationStore {
    private static final TypeReference<Map<Long, Integer>> AGREED = new TypeReference<>() {};

    private final Database database;

    RegistrationStore(Database database) {
        this.database = database;
    }

    void insert(byte[] token, Registration registration, Instant now, Instant expires) {
        database.use(handle -> handle.createUpdate("""
                        insert into member_registration
                            (token_hash, email, nickname, password, agreements, created_at, expires_at)
                        values (:token, :email, :nickname, :password, :agreed::jsonb, :now, :expires)
                        """)
                .bind("token", token)
                .bind("email", registration.email())
                .bind("nickname", registration.nickname())
                .bind("password", registration.password())
                .bind("agreed", Json.write(registration.agreed()))
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    Optional<Registration> find(byte[] token, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        select email, nickname, password, agreements from member_registration
                        where token_hash = :token and expires_at > :now
                        """)
                .bind("token", token)
                .bind("now", now)
                .map((row, context) -> new Registration(
                        row.getString("email"),
                        row.getString("nickname"),
                        row.getString("password"),
                        Json.read(row.getString("agreements"), AGREED)))
                .findOne());
    }

    void delete(String email, Instant expired) {
        database.use(handle ->
                handle.execute("delete from member_registration where email = ? or expires_at <= ?", email, expired));
    }

    record Registration(String email, String nickname, String password, Map<Long, Integer> agreed) {
        @Override
        public String toString() {
            return "Registration[" + nickname + "]";
        }
    }
}
