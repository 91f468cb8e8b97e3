package broadsheet.platform.mail;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@Singleton
final class MailStore {
    private static final String COLUMNS = "id, recipient, subject, body, off_address, created_at, tries, failure";
    private static final int MOST_DOUBLINGS = 8;

    private final Database database;

    MailStore(Database database) {
        this.database = database;
    }

    void insert(List<Letter> letters, Instant now) {
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into mail (recipient, subject, body, off_address, created_at, next_try)
                    values (:to, :subject, :text, :off, :now, :now)
                    """);
            letters.forEach(letter -> batch.bind("to", letter.to())
                    .bind("subject", letter.subject())
                    .bind("text", letter.text())
                    .bind("off", letter.off())
                    .bind("now", now)
                    .add());
            return batch.execute();
        });
    }

    /// The next letter to try. A node that dies with it in its hands loses it to the next try.
    Optional<Mailbox.Kept> claim(Instant now, Duration pause) {
        return database.use(handle -> handle.createQuery("""
                        update mail set tries = tries + 1,
                            next_try = :now::timestamptz + make_interval(secs => :pause * power(2, least(tries, %d)))
                        where id = (select id from mail where next_try <= :now
                            order by next_try, id limit 1 for update skip locked)
                        returning %s
                        """.formatted(MOST_DOUBLINGS, COLUMNS))
                .bind("now", now)
                .bind("pause", (double) pause.toSeconds())
                .map((row, context) -> kept(row))
                .findOne());
    }

    void delete(long id) {
        database.use(handle -> handle.execute("delete from mail where id = ?", id));
    }

    void failed(long id, String failure) {
        database.use(handle -> handle.execute("update mail set failure = ? where id = ?", failure, id));
    }

    /// Letters that one may turn off tell of others.
    void forget(String email, String name) {
        database.use(handle ->
                handle.createUpdate("""
                        delete from mail where recipient = :email
                            or (off_address is not null and :name <> ''
                                and (position(:name in body) > 0 or position(:name in subject) > 0))
                        """).bind("email", email).bind("name", name).execute());
    }

    int deleteBefore(Instant at) {
        return database.use(handle -> handle.execute("delete from mail where created_at < ?", at));
    }

    List<Mailbox.Kept> before(long id, int limit) {
        return database.use(handle -> handle.createQuery(
                        "select " + COLUMNS + " from mail where id < :id order by id desc limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list());
    }

    private static Mailbox.Kept kept(ResultSet row) throws SQLException {
        return new Mailbox.Kept(
                row.getLong("id"),
                new Letter(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("off_address")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getString("failure"));
    }
}
