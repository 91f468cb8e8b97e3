package broadsheet.search.missed;

import broadsheet.platform.db.Database;
import broadsheet.search.missed.Misses.Missed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Singleton
final class MissStore {
    private final Database database;

    MissStore(Database database) {
        this.database = database;
    }

    /// In the order of the words, so that two nodes never wait for each other.
    void add(LocalDate day, Map<String, Long> missed) {
        var words = missed.keySet().stream().sorted().toList();
        database.use(handle -> handle.createUpdate("""
                        insert into search_missed (day, words, count)
                        select :day, words, count from unnest(:words, :counts) as one (words, count)
                        on conflict (day, words) do update set count = search_missed.count + excluded.count
                        """)
                .bind("day", day)
                .bindArray("words", String.class, words)
                .bindArray("counts", Long.class, words.stream().map(missed::get).toList())
                .execute());
    }

    List<Missed> most(LocalDate since, int least, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select words, sum(count)::bigint as count from search_missed where day >= :since
                        group by words having sum(count) >= :least order by count desc, words limit :limit
                        """)
                .bind("since", since)
                .bind("least", least)
                .bind("limit", limit)
                .map((row, context) -> new Missed(row.getString("words"), row.getLong("count")))
                .list());
    }

    int deleteBefore(LocalDate day) {
        return database.use(handle -> handle.execute("delete from search_missed where day < ?", day));
    }
}
