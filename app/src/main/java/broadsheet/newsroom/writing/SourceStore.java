package broadsheet.newsroom.writing;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.List;

/// Sources that stories named lately.
@Singleton
final class SourceStore {
    private final Database database;

    SourceStore(Database database) {
        this.database = database;
    }

    /// Those of so many stories, the most used first.
    List<String> sources(int stories) {
        return database.use(handle -> handle.createQuery("""
                        select source from (
                            select content from story order by changed_at desc, id desc limit :stories) latest,
                            jsonb_array_elements_text(latest.content -> 'sources') as source
                        group by source order by count(*) desc, source limit 100
                        """)
                .bind("stories", stories)
                .mapTo(String.class)
                .list());
    }
}
