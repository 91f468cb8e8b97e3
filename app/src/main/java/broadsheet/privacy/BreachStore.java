package broadsheet.privacy;

import broadsheet.account.Staff;
import broadsheet.platform.db.Database;
import broadsheet.privacy.Breaches.Affected;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
final class BreachStore {
    private static final int MOST = 50;
    private static final int MOST_PEOPLE = 1000;
    private static final String SELECT = """
            select breach.*, (select count(*) from privacy_breach_person where breach_id = breach.id) as affected,
                (select count(*) from privacy_breach_person
                    where breach_id = breach.id and told_at is not null) as told
            from privacy_breach breach
            """;

    private final Database database;

    BreachStore(Database database) {
        this.database = database;
    }

    long insert(Breach.NewOne breach, Instant now, Staff by) {
        return database.use(handle -> handle.createQuery("""
                        insert into privacy_breach (paper_id, what, data, measures, noticed_at, entered_at, by_staff, by_name)
                        values (:paper, :what, :data, :measures, :noticed, :now, :staff, :name) returning id
                        """)
                .bind("paper", breach.paper())
                .bind("what", breach.what().strip())
                .bind("data", breach.data().strip())
                .bind("measures", breach.measures().strip())
                .bind("noticed", breach.noticed())
                .bind("now", now)
                .bind("staff", by.id())
                .bind("name", by.name())
                .mapTo(Long.class)
                .one());
    }

    List<Breach> newest() {
        return database.use(handle -> handle.createQuery(SELECT + "order by breach.id desc limit " + MOST)
                .map((row, context) -> breach(row))
                .list());
    }

    Optional<Breach> find(long id) {
        return database.use(handle -> handle.createQuery(SELECT + "where breach.id = :id")
                .bind("id", id)
                .map((row, context) -> breach(row))
                .findOne());
    }

    int addEverybody(long breach) {
        return database.use(handle -> handle.execute("""
                insert into privacy_breach_person (breach_id, member_id)
                select ?, id from member where erased_at is null on conflict do nothing
                """, breach));
    }

    int add(long breach, Collection<Long> members) {
        return database.use(handle -> handle.createUpdate("""
                        insert into privacy_breach_person (breach_id, member_id)
                        select :breach, id from member where id = any(:members) and erased_at is null
                        on conflict do nothing
                        """)
                .bind("breach", breach)
                .bindArray("members", Long.class, members)
                .execute());
    }

    List<Affected> affected(long breach) {
        return database.use(handle -> handle.createQuery("""
                        select member_id, told_at from privacy_breach_person where breach_id = :breach
                        order by member_id limit :most
                        """)
                .bind("breach", breach)
                .bind("most", MOST_PEOPLE)
                .map((row, context) -> affected(row))
                .list());
    }

    /// Some of those who are to be told, taken: another node takes others.
    List<Long> takeUntold(long breach, int some, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        update privacy_breach_person set told_at = :now where breach_id = :breach and member_id in (
                            select member_id from privacy_breach_person where breach_id = :breach and told_at is null
                            order by member_id limit :some for update skip locked)
                        returning member_id
                        """)
                .bind("breach", breach)
                .bind("some", some)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
    }

    void forget(long member) {
        database.use(handle -> handle.execute("delete from privacy_breach_person where member_id = ?", member));
    }

    private static Affected affected(ResultSet row) throws SQLException {
        var told = row.getObject("told_at", OffsetDateTime.class);
        return new Affected(row.getLong("member_id"), told == null ? null : told.toInstant());
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getLong("id"),
                row.getLong("paper_id"),
                row.getString("what"),
                row.getString("data"),
                row.getString("measures"),
                row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                row.getInt("affected"),
                row.getInt("told"));
    }
}
