package broadsheet.platform.events;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@Singleton
final class OutboxStore {
    /// Channel of NOTIFY; the payload is the id of a row.
    static final String CHANNEL = "broadsheet_events";

    private final Database database;

    OutboxStore(Database database) {
        this.database = database;
    }

    /// The ids of the new rows.
    List<Long> insert(List<String> types, List<String> payloads) {
        return database.plain(
                """
                insert into outbox (type, payload)
                select type, payload::jsonb from unnest(?, ?) as new (type, payload) returning id
                """,
                statement -> {
                    Binding.array(statement, 1, "text", types);
                    Binding.array(statement, 2, "text", payloads);
                },
                row -> row.getLong(1));
    }

    /// One NOTIFY a row, all in one commit that waits for no disk: whoever is not reached reads the rows later.
    void announce(Collection<Long> ids) {
        database.plain(
                """
                select set_config('synchronous_commit', 'off', true), count(pg_notify('%s', id::text))
                from unnest(?) as id
                """.formatted(CHANNEL), statement -> Binding.array(statement, 1, "bigint", ids), row -> row.getLong(2));
    }

    /// Lets every listener come back at once, with nothing to tell.
    void wake() {
        database.use(handle -> handle.createQuery("select pg_notify('%s', '0')".formatted(CHANNEL))
                .mapTo(String.class)
                .list());
    }

    List<Row> byIds(Collection<Long> ids) {
        return database.plain(
                "select txid::text::bigint as txid, id, type, payload from outbox where id = any(?) order by id",
                statement -> Binding.array(statement, 1, "bigint", ids),
                OutboxStore::row);
    }

    List<Row> since(Instant at) {
        return database.use(handle -> handle.createQuery("""
                        select txid::text::bigint as txid, id, type, payload from outbox where at >= :at order by id
                        """)
                .bind("at", at)
                .map((row, context) -> row(row))
                .list());
    }

    List<Row> after(Outbox.Place place, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select txid::text::bigint as txid, id, type, payload from outbox
                        where (txid, id) > (:transaction::text::xid8, :number)
                            and txid < pg_snapshot_xmin(pg_current_snapshot())
                        order by txid, id limit :limit
                        """)
                .bind("transaction", Long.toString(place.transaction()))
                .bind("number", place.number())
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    Outbox.Place newest() {
        return database.use(handle -> handle.createQuery("""
                        select txid::text::bigint as txid, id from outbox
                        where txid < pg_snapshot_xmin(pg_current_snapshot())
                        order by txid desc, id desc limit 1
                        """)
                .map((row, context) -> new Outbox.Place(row.getLong("txid"), row.getLong("id")))
                .findOne()
                .orElse(Outbox.Place.START));
    }

    int deleteBefore(Instant at) {
        return database.use(handle -> handle.execute("delete from outbox where at < ?", at));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Outbox.Place(row.getLong("txid"), row.getLong("id")),
                row.getString("type"),
                row.getString("payload"));
    }

    record Row(Outbox.Place place, String type, String payload) {}
}
