package broadsheet.appeal;

import broadsheet.account.Staff;
import broadsheet.account.Tokens;
import broadsheet.appeal.Outsiders.Invited;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
final class OutsiderStore {
    private final Database database;

    OutsiderStore(Database database) {
        this.database = database;
    }

    Invited insert(Link link, Staff by) {
        return database.use(handle -> handle.createQuery("""
                        insert into appeal_outsider (appeal_id, name, email, secret_hash, by_staff, by_name, invited_at,
                            expires_at)
                        values (:appeal, :name, :email, :hash, :staff, :by, :at, :expires) returning *
                        """)
                .bind("appeal", link.appeal())
                .bind("name", link.name())
                .bind("email", link.email())
                .bind("hash", Tokens.sha256(link.secret()))
                .bind("staff", by.id())
                .bind("by", by.name())
                .bind("at", link.at())
                .bind("expires", link.expires())
                .map((row, context) -> invited(row))
                .one());
    }

    void endEarlier(long appeal, Instant now) {
        database.use(handle -> handle.execute(
                "update appeal_outsider set expires_at = ? where appeal_id = ? and used_at is null and expires_at > ?",
                now,
                appeal,
                now));
    }

    Map<Long, List<Invited>> of(Collection<Long> appeals) {
        return database.use(handle -> {
            var asked = new HashMap<Long, List<Invited>>();
            handle.createQuery("select * from appeal_outsider where appeal_id = any(:appeals) order by id desc")
                    .bindArray("appeals", Long.class, appeals)
                    .map((row, context) -> asked.computeIfAbsent(row.getLong("appeal_id"), _ -> new ArrayList<>())
                            .add(invited(row)))
                    .list();
            return asked;
        });
    }

    /// The number of the appeal, while the link works.
    Optional<Long> appeal(String secret, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        select appeal_id from appeal_outsider
                        where secret_hash = :hash and used_at is null and expires_at > :now
                        """)
                .bind("hash", Tokens.sha256(secret))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
    }

    /// Takes the link: true once.
    boolean use(String secret, Instant now) {
        return database.use(handle -> handle.execute(
                        "update appeal_outsider set used_at = ? where secret_hash = ? and used_at is null and expires_at > ?",
                        now,
                        Tokens.sha256(secret),
                        now)
                > 0);
    }

    private static Invited invited(ResultSet row) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Invited(
                row.getString("name"),
                row.getString("by_name"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    /// A link on its way.
    record Link(long appeal, String name, String email, String secret, Instant at, Instant expires) {}
}
