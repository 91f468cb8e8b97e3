package broadsheet.newsroom.pictures;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// In which stories a picture stands. Looks through the texts of these papers: for a person who asks, not for pages.
@Singleton
final class UseStore {
    private final Database database;

    UseStore(Database database) {
        this.database = database;
    }

    /// Last changed first.
    List<Use> stories(String url, Collection<Long> papers, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select id, headline from story
                        where paper_id = any(:papers) and strpos(content::text, :url) > 0
                        order by changed_at desc, id desc limit :limit
                        """)
                .bindArray("papers", Long.class, papers)
                .bind("url", "\"" + url + "\"")
                .bind("limit", limit)
                .map((row, _) -> new Use(row.getLong("id"), row.getString("headline")))
                .list());
    }

    record Use(long id, String headline) {}
}
