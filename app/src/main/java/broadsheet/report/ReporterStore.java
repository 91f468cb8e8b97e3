package broadsheet.report;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /// How many reports of each were right or not. In one order for all who count.
    Map<String, ReportService.TrackRecord> count(
            List<String> keys, List<Integer> many, boolean upheld, boolean unfounded) {
        return database.use(handle -> {
            var records = new HashMap<String, ReportService.TrackRecord>();
            handle.createQuery("""
                            insert into reporter (key, upheld, rejected, unfounded)
                            select key, many * :upheld::int, many * (not :upheld)::int, many * :unfounded::int
                            from unnest(:keys, :many) as counted (key, many) order by key
                            on conflict (key) do update set upheld = reporter.upheld + excluded.upheld,
                                rejected = reporter.rejected + excluded.rejected,
                                unfounded = reporter.unfounded + excluded.unfounded
                            returning *
                            """)
                    .bindArray("keys", String.class, keys)
                    .bindArray("many", Integer.class, many)
                    .bind("upheld", upheld)
                    .bind("unfounded", unfounded)
                    .map((row, context) -> records.put(row.getString("key"), record(row)))
                    .list();
            return records;
        });
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

    /// Nobody can tell afterwards which of these reports came from one place.
    int forgetAddresses(Instant before) {
        return database.use(
                handle -> handle.createUpdate("""
                        with old as (
                            update report set reporter_key = 'gone:' || id
                            where filed_at < :before and member_id is null and email = '' and reporter_key not like '%:%'
                            returning id)
                        update report_item set reporter_key = 'gone:' || report_id from old where report_id = old.id
                        """).bind("before", before).execute());
    }

    /// Of reports that are all decided, and not appealed: what is personal goes.
    int forgetReports(Instant before, List<Long> kept) {
        return database.use(handle -> handle.createUpdate("""
                        with old as (
                            update report set name = '', email = '', words = '',
                                reporter_key = case when member_id is null then 'gone:' || id else reporter_key end
                            where filed_at < :before and (name <> '' or email <> '' or words <> '')
                                and id <> all(:kept) and not exists (
                                    select from report_item
                                    where report_id = report.id and (decided_at is null or decided_at >= :before))
                            returning id, reporter_key)
                        update report_item set reporter_key = old.reporter_key from old where report_id = old.id
                        """)
                .bind("before", before)
                .bindArray("kept", Long.class, kept)
                .execute());
    }

    /// How often somebody was right whom no report names any more.
    void forgetKeys() {
        database.use(handle -> handle.execute("""
                delete from reporter where key not like 'member:%' and not exists (
                    select from report where reporter_key = key)
                """));
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
