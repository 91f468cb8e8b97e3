package broadsheet.related;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import broadsheet.related.RelatedDesk.Check;
import broadsheet.related.RelatedDesk.DeadPick;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last check of the archive.
@Singleton
final class CheckStore {
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String DEAD = "deadPicks";

    private final Database database;

    CheckStore(Database database) {
        this.database = database;
    }

    Optional<Check> last() {
        return last(database);
    }

    /// Also for commands, which have no beans.
    static Optional<Check> last(Database database) {
        return database.use(handle -> handle.createQuery("select began, ended, stories, counts from related_check")
                .map((row, context) -> check(row))
                .findOne());
    }

    private static Check check(ResultSet row) throws SQLException {
        var counts = new HashMap<String, Long>();
        counts.putAll(Json.read(row.getString("counts"), COUNTS));
        var dead = counts.remove(DEAD);
        var ended = row.getObject("ended", OffsetDateTime.class);
        return new Check(
                row.getObject("began", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("stories"),
                counts,
                dead == null ? 0 : dead);
    }

    /// True when no other node began one since.
    boolean begin(Instant at, Instant since) {
        return database.use(handle -> handle.execute("""
                        insert into related_check (began, stories, counts) values (?, 0, '{}')
                        on conflict (one) do update set began = excluded.began, ended = null where related_check.began < ?
                        """, at, since)) > 0;
    }

    void end(Check check) {
        var counts = new HashMap<>(check.violations());
        counts.put(DEAD, check.deadPicks());
        database.use(handle -> handle.createUpdate("""
                        update related_check
                        set began = :began, ended = :ended, stories = :stories, counts = cast(:counts as jsonb)
                        """)
                .bind("began", check.began())
                .bind("ended", check.ended())
                .bind("stories", check.stories())
                .bind("counts", Json.write(counts))
                .execute());
    }

    /// The dead picks of these stories, instead of those known before.
    void putDead(Collection<Long> stories, List<DeadPick> dead) {
        database.use(handle -> handle.createUpdate("delete from related_dead_pick where story_id = any(:ids)")
                .bindArray("ids", Long.class, stories)
                .execute());
        dead.forEach(pick -> database.use(handle -> handle.execute("""
                insert into related_dead_pick (story_id, pick_id, why) values (?, ?, ?) on conflict do nothing
                """, pick.story(), pick.pick(), pick.why())));
    }

    List<DeadPick> dead(int limit) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, pick_id, why from related_dead_pick order by story_id desc, pick_id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new DeadPick(row.getLong(1), row.getLong(2), row.getString(3)))
                .list());
    }
}
