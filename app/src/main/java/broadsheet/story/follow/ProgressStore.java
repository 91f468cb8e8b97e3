package broadsheet.story.follow;

import broadsheet.platform.events.Outbox.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// Reads what those who follow keep.
public final class ProgressStore {
    private ProgressStore() {}

    /// From the columns `transaction`, `number`, `filled_to` and `at`.
    public static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                new Place(row.getLong("transaction"), row.getLong("number")),
                row.getObject("filled_to", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
