package broadsheet.forum.search;

import broadsheet.platform.db.Database;
import broadsheet.search.comment.SearchDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads comments that readers see, and no others.
@Singleton
final class VisibleCommentStore {
    private final Database database;

    VisibleCommentStore(Database database) {
        this.database = database;
    }

    List<SearchDocument> visible(Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("""
                        select id, revision, story_id, created_at, author_name, text from comment
                        where id = any(:ids) and state = 'visible'
                        """)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> new SearchDocument(
                        row.getLong("id"),
                        row.getInt("revision"),
                        row.getLong("story_id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("author_name"),
                        row.getString("text")))
                .list());
    }

    /// The next ids, whatever their state.
    List<Long> ids(long after, int limit) {
        return new ArrayList<>(database.use(
                handle -> handle.createQuery("select id from comment where id > :after order by id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list()));
    }
}
