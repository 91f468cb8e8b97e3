package broadsheet.twin;

import broadsheet.platform.db.Database;
import broadsheet.story.follow.ProgressRows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

@Singleton
final class TwinStore {
    private final Database database;

    TwinStore(Database database) {
        this.database = database;
    }

    /// How far following has come.
    ProgressRows progress() {
        return new ProgressRows(database, "twin_progress");
    }

    /// Stories that may be alike: those with a band in common, the nearest by SimHash first. Of thousands
    /// that repeat one text, some.
    List<Long> alike(Print print, Instant from, Instant to, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select story_id from (
                            select story_id, sim from twin_print
                            where bands && :bands and story_id <> :story and moment between :from and :to
                            limit 2000) as alike
                        order by bit_count((sim # :sim)::bit(64)), story_id limit :limit
                        """)
                .bindArray("bands", Integer.class, print.bands)
                .bind("story", print.story)
                .bind("from", from)
                .bind("to", to)
                .bind("sim", print.sim)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    void put(Print print) {
        database.use(handle -> handle.createUpdate("""
                        insert into twin_print (story_id, moment, bands, sim) values (:story, :moment, :bands, :sim)
                        on conflict (story_id) do update
                        set moment = excluded.moment, bands = excluded.bands, sim = excluded.sim
                        """)
                .bind("story", print.story)
                .bind("moment", print.moment)
                .bindArray("bands", Integer.class, print.bands)
                .bind("sim", print.sim)
                .execute());
    }

    void remove(long story) {
        database.use(handle -> handle.execute("delete from twin_print where story_id = ?", story));
    }

    List<Twin> of(long story) {
        return database.use(handle -> handle.createQuery("""
                        select twin_id, percent from twin_pair where story_id = :story
                        order by percent desc, twin_id
                        """)
                .bind("story", story)
                .map((row, context) -> new Twin(row.getLong("twin_id"), row.getInt("percent")))
                .list());
    }

    List<Pair> among(Collection<Long> stories) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, twin_id from twin_pair where story_id = any(:ids) and twin_id = any(:ids)
                        """)
                .bindArray("ids", Long.class, stories)
                .map((row, context) -> new Pair(row.getLong("story_id"), row.getLong("twin_id")))
                .list());
    }

    /// Both sides of every pair.
    void replace(long story, List<Twin> twins) {
        database.use(handle -> handle.execute("delete from twin_pair where story_id = ? or twin_id = ?", story, story));
        twins.forEach(twin -> database.use(handle -> insert(handle, story, twin)));
    }

    private static int insert(Handle handle, long story, Twin twin) {
        return handle.createUpdate("""
                        insert into twin_pair (story_id, twin_id, percent)
                        values (:story, :twin, :percent), (:twin, :story, :percent)
                        """)
                .bind("story", story)
                .bind("twin", twin.story())
                .bind("percent", twin.percent())
                .execute();
    }

    /// What finds a story among others.
    record Print(long story, Instant moment, List<Integer> bands, long sim) {}

    record Pair(long story, long twin) {}
}
