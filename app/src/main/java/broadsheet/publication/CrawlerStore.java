package broadsheet.publication;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

@Singleton
final class CrawlerStore {
    private final Database database;

    CrawlerStore(Database database) {
        this.database = database;
    }

    Map<Long, CrawlerPolicy> all() {
        return database.use(handle -> handle.createQuery("select paper_id, policy from crawler_policy")
                .map((row, context) ->
                        Map.entry(row.getLong("paper_id"), Json.read(row.getString("policy"), CrawlerPolicy.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void put(long paperId, CrawlerPolicy policy) {
        database.use(handle -> handle.createUpdate("""
                        insert into crawler_policy (paper_id, policy) values (:paper, :policy::jsonb)
                        on conflict (paper_id) do update set policy = excluded.policy
                        """)
                .bind("paper", paperId)
                .bind("policy", Json.write(policy))
                .execute());
    }
}
