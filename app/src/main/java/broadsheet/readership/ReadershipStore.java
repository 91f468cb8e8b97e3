package broadsheet.readership;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReadershipStore {
    private final Database database;

    ReadershipStore(Database database) {
        this.database = database;
    }

    /// In the order of ids, so that two nodes never wait for each other.
    void add(Instant hour, Map<Long, Long> views) {
        var ids = views.keySet().stream().sorted().toList();
        database.use(handle -> handle.createUpdate("""
                        insert into story_views (hour, story_id, views)
                        select :hour, story_id, views from unnest(:ids, :views) as one (story_id, views)
                        on conflict (hour, story_id) do update set views = story_views.views + excluded.views
                        """)
                .bind("hour", hour)
                .bindArray("ids", Long.class, ids)
                .bindArray("views", Long.class, ids.stream().map(views::get).toList())
                .execute());
    }

    List<Long> mostRead(@Nullable Long paper, Instant since, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select story_id from (
                            select story_id, sum(views) as views from story_views where hour >= :since
                            group by story_id) read
                        where exists (
                            select from story_placement place
                            where place.story_id = read.story_id and place.published_at is not null
                                and (:paper::bigint is null or place.paper_id = :paper))
                        order by views desc, story_id desc limit :limit
                        """)
                .bind("since", since)
                .bind("paper", paper)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    int deleteBefore(Instant hour) {
        return database.use(handle -> handle.execute("delete from story_views where hour < ?", hour));
    }
}
