package broadsheet.member.nickname;

import broadsheet.platform.db.Database;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
final class WishStore {
    private final Database database;

    WishStore(Database database) {
        this.database = database;
    }

    /// In the place of an earlier one.
    void put(Wish wish, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into nickname_wish (member_id, nickname, statement_id, at)
                        values (:member, :nickname, :statement, :now)
                        on conflict (member_id) do update set nickname = excluded.nickname,
                            statement_id = excluded.statement_id, waits = true, at = excluded.at
                        """)
                .bind("member", wish.member())
                .bind("nickname", wish.nickname())
                .bind("statement", wish.statement().value())
                .bind("now", now)
                .execute());
    }

    List<Wish> waiting(Collection<Long> members) {
        return database.use(handle -> handle.createQuery("""
                        select member_id, nickname, statement_id from nickname_wish
                        where member_id = any(:members) and waits
                        """)
                .bindArray("members", Long.class, members)
                .map((row, context) -> new Wish(
                        row.getLong("member_id"),
                        row.getString("nickname"),
                        new StatementId(row.getLong("statement_id"))))
                .list());
    }

    /// From now on it can be appealed against.
    void refuse(long member, StatementId statement, Instant now) {
        database.use(handle -> handle.execute(
                "update nickname_wish set waits = false, statement_id = ?, at = ? where member_id = ? and waits",
                statement.value(),
                now,
                member));
    }

    /// The wish of this statement, which is no more.
    Optional<String> take(long member, StatementId statement) {
        return database.use(handle -> handle.createQuery("""
                        delete from nickname_wish where member_id = :member and statement_id = :statement
                        returning nickname
                        """)
                .bind("member", member)
                .bind("statement", statement.value())
                .mapTo(String.class)
                .findOne());
    }

    /// @param appealed numbers of the statements that somebody has still to decide over
    int deleteRefusedBefore(Instant at, List<Long> appealed) {
        return database.use(handle -> handle.createUpdate("""
                        delete from nickname_wish where not waits and at < :at and statement_id <> all(:appealed)
                        """)
                .bind("at", at)
                .bindArray("appealed", Long.class, appealed)
                .execute());
    }

    void delete(long member) {
        database.use(handle -> handle.execute("delete from nickname_wish where member_id = ?", member));
    }
}
