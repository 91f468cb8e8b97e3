package broadsheet.planning;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
final class OverrideStore {
    private final Database database;

    OverrideStore(Database database) {
        this.database = database;
    }

    void put(long story, long version, String reason, Actor by, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into story_override (story_id, version, reason, by_staff, by_name, at)
                        values (:story, :version, :reason, :staff, :name, :now)
                        on conflict (story_id, version) do update set reason = excluded.reason,
                            by_staff = excluded.by_staff, by_name = excluded.by_name, at = excluded.at
                        """)
                .bind("story", story)
                .bind("version", version)
                .bind("reason", reason)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .bind("now", now)
                .execute());
    }

    /// True when somebody answers for the text as it stands now; its state may be another.
    boolean has(long story) {
        return database.use(handle -> handle.createQuery("""
                        select exists (select 1 from story_override o
                            join story_revision r on r.story_id = o.story_id and r.version = o.version
                            join story s on s.id = o.story_id
                            where o.story_id = :story and r.content = s.content)
                        """)
                .bind("story", story)
                .mapTo(Boolean.class)
                .one());
    }
}
