package broadsheet.story.follow;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/// The one row of a table that says how far someone has come: `transaction`, `number`, `filled_to`, `at`. The table
/// belongs to the feature whose store names it here.
public final class ProgressRows implements Progress.Keeper {
    private final Database database;
    private final String table;

    public ProgressRows(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Optional<Progress> lock() {
        return database.use(handle -> handle.createQuery(select() + " for update skip locked")
                .map((row, context) -> progress(row))
                .findOne());
    }

    /// The same without taking it.
    public Progress read() {
        return database.use(handle -> handle.createQuery(select())
                .map((row, context) -> progress(row))
                .one());
    }

    private String select() {
        return "select transaction, number, filled_to, at from " + table;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                new Place(row.getLong("transaction"), row.getLong("number")),
                row.getObject("filled_to", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void save(Progress progress) {
        var sql =
                "update " + table + " set transaction = :transaction, number = :number, filled_to = :filled, at = :at";
        database.use(handle -> handle.createUpdate(sql)
                .bind("transaction", progress.place().transaction())
                .bind("number", progress.place().number())
                .bind("filled", progress.filledTo())
                .bind("at", progress.at())
                .execute());
    }
}
