package broadsheet.screening.setting;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class SettingStore {
    private static final String SELECT = """
            select paper_id, version, content, note, by_name, created_at,
                (select max(at) from screening_rehearsal r
                    where r.paper_id = s.paper_id and r.version = s.version) as rehearsed_at
            from screening_setting s
            """;

    private final Database database;

    SettingStore(Database database) {
        this.database = database;
    }

    /// One at a time changes the settings of a paper.
    void lock(long paper) {
        database.use(handle -> handle.execute("select pg_advisory_xact_lock(hashtext('screening'), ?::int)", paper));
    }

    int newest(long paper) {
        return number("select coalesce(max(version), 0) from screening_setting where paper_id = :paper", paper);
    }

    /// The version that counts; 0 for none.
    int inForce(long paper) {
        return number("""
                select coalesce((
                    select version from screening_switch where paper_id = :paper order by id desc limit 1), 0)
                """, paper);
    }

    private int number(String query, long paper) {
        return database.use(handle -> handle.createQuery(query)
                .bind("paper", paper)
                .mapTo(Integer.class)
                .one());
    }

    Optional<SettingVersion> version(long paper, int version) {
        return database.use(handle -> handle.createQuery(SELECT + " where paper_id = :paper and version = :version")
                .bind("paper", paper)
                .bind("version", version)
                .map((row, context) -> row(row))
                .findOne());
    }

    List<SettingVersion> versions(long paper) {
        return database.use(
                handle -> handle.createQuery(SELECT + " where paper_id = :paper order by version desc limit 100")
                        .bind("paper", paper)
                        .map((row, context) -> row(row))
                        .list());
    }

    private static SettingVersion row(ResultSet row) throws SQLException {
        return new SettingVersion(
                row.getLong("paper_id"),
                row.getInt("version"),
                Json.read(row.getString("content"), Setting.class),
                row.getString("note"),
                row.getString("by_name"),
                moment(row.getTimestamp("created_at")),
                moment(row.getTimestamp("rehearsed_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    void insert(SettingVersion version, Actor by) {
        database.use(handle -> handle.createUpdate("""
                        insert into screening_setting (paper_id, version, content, note, created_at, by_staff, by_name)
                        values (:paper, :version, :content::jsonb, :note, :at, :staff, :name)
                        """)
                .bind("paper", version.paperId())
                .bind("version", version.version())
                .bind("content", Json.write(version.setting()))
                .bind("note", version.note())
                .bind("at", version.created())
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    void insertRehearsal(long paper, int version, Rehearsal rehearsal, Actor by, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        insert into screening_rehearsal (paper_id, version, against, report, at, by_staff, by_name)
                        values (:paper, :version, :against, :report::jsonb, :at, :staff, :name)
                        """)
                .bind("paper", paper)
                .bind("version", version)
                .bind("against", rehearsal.against())
                .bind("report", Json.write(rehearsal))
                .bind("at", at)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    /// The newest one beside what counts now.
    Optional<Rehearsal> rehearsal(long paper, int version, int against) {
        return database.use(handle -> handle.createQuery("""
                        select report from screening_rehearsal
                        where paper_id = :paper and version = :version and against = :against
                        order by at desc, id desc limit 1
                        """)
                .bind("paper", paper)
                .bind("version", version)
                .bind("against", against)
                .map((row, context) -> Json.read(row.getString("report"), Rehearsal.class))
                .findOne());
    }

    /// True when it was tried beside what counts now, or counted before.
    boolean mayCount(long paper, int version, int against) {
        return database.use(handle -> handle.createQuery("""
                        select exists (select 1 from screening_rehearsal
                                where paper_id = :paper and version = :version and against = :against)
                            or exists (select 1 from screening_switch where paper_id = :paper and version = :version)
                        """)
                .bind("paper", paper)
                .bind("version", version)
                .bind("against", against)
                .mapTo(Boolean.class)
                .one());
    }

    void insertSwitch(long paper, int version, Actor by, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        insert into screening_switch (paper_id, version, at, by_staff, by_name)
                        values (:paper, :version, :at, :staff, :name)
                        """)
                .bind("paper", paper)
                .bind("version", version)
                .bind("at", at)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }
}
