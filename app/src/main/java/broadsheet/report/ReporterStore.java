package broadsheet.report;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// How often each reporter was right.
@Singleton
final class ReporterStore {
    private final Database database;

    ReporterStore(Database database) {
        this.database = database;
    }

    ReportService.TrackRecord find(String key) {
        return database.use(handle -> handle.createQuery("select * from reporter where key = :key")
                .bind("key", key)
                .map((row, context) -> record(row))
                .findOne()
                .orElse(ReportService.TrackRecord.NEW));
    }

    ReportService.TrackRecord count(String key, boolean upheld, boolean unfounded) {
        return database.use(handle -> handle.createQuery("""
                        insert into reporter (key, upheld, rejected, unfounded)
                        values (:key, :upheld::int, (not :upheld)::int, :unfounded::int)
                        on conflict (key) do update set upheld = reporter.upheld + excluded.upheld,
                            rejected = reporter.rejected + excluded.rejected,
                            unfounded = reporter.unfounded + excluded.unfounded
                        returning *
                        """)
                .bind("key", key)
                .bind("upheld", upheld)
                .bind("unfounded", unfounded)
                .map((row, context) -> record(row))
                .one());
    }

    /// What was thought right was not.
    void turn(String key) {
        database.use(handle -> handle.execute(
                "update reporter set upheld = greatest(0, upheld - 1), rejected = rejected + 1 where key = ?", key));
    }

    void pause(String key, Instant until, int unfounded) {
        database.use(handle -> handle.execute(
                "update reporter set paused_until = ?, unfounded = ? where key = ?", until, unfounded, key));
    }

    private static ReportService.TrackRecord record(ResultSet row) throws SQLException {
        var paused = row.getObject("paused_until", OffsetDateTime.class);
        return new ReportService.TrackRecord(
                row.getInt("upheld"),
                row.getInt("rejected"),
                row.getInt("unfounded"),
                paused == null ? null : paused.toInstant());
    }
}
