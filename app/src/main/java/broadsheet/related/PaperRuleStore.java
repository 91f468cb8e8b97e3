package broadsheet.related;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

@Singleton
final class PaperRuleStore {
    private final Database database;

    PaperRuleStore(Database database) {
        this.database = database;
    }

    /// What was said of papers, by their number.
    Map<Long, Stands> all() {
        return database.use(handle -> handle.createQuery("select paper_id, stands from related_paper")
                .map((row, context) ->
                        Map.entry(row.getLong(1), Stands.of(row.getString(2)).orElse(Stands.EVERYWHERE)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void put(long paper, Stands stands) {
        database.use(handle -> handle.execute("""
                insert into related_paper (paper_id, stands) values (?, ?)
                on conflict (paper_id) do update set stands = excluded.stands
                """, paper, stands.code()));
    }
}
