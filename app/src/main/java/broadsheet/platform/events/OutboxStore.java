package broadsheet.platform.events;

import broadsheet.platform.db.Database;
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
        return database.use(handle -> handle.createQuery("""
                        insert into outbox (type, payload)
                        select type, payload::jsonb from unnest(:types, :payloads) as new (type, payload)
                        returning id
                        """)
                .bindArray("types", String.class, types)
                .bindArray("payloads", String.class, payloads)
                .mapTo(Long.class)
                .list());
    }

    /// One NOTIFY a row, all in one commit that waits for no disk: whoever is not reached reads the rows later.
    void announce(Collection<Long> ids) {
        database.use(handle -> handle.createQuery("""
                        select set_config('synchronous_commit', 'off', true), count(pg_notify('%s', id::text))
                        from unnest(:ids) as id
                        """.formatted(CHANNEL))
                .bindArray("ids", Long.class, ids)
                .mapToMap()
                .list());
    }

    /// Lets every listener come back at once, with nothing to tell.
    void wake() {
        database.use(handle -> handle.createQuery("select pg_notify('%s', '0')".formatted(CHANNEL))
                .mapTo(String.class)
                .list());
    }

    List<Row> byIds(Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("""
                        select txid::text::bigint as txid, id, type, payload from outbox where id = any(:ids) order by id
                        """)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> row(row))
                .list());
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
