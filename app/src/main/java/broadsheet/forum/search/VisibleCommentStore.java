package broadsheet.forum.search;

import broadsheet.platform.db.Database;
import broadsheet.search.comment.SearchDocument;
import broadsheet.search.index.Agreement;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /// The comments under these stories, whatever their state.
    List<Long> under(Collection<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : database.use(handle -> handle.createQuery("select id from comment where story_id = any(:stories)")
                        .bindArray("stories", Long.class, stories)
                        .mapTo(Long.class)
                        .list());
    }

    /// What should be in the index. A change of state has no time of its own: it may have been now.
    Map<Long, Agreement.Row> rows() {
        var rows = new HashMap<Long, Agreement.Row>();
        database.use(handle -> handle.createQuery("""
                        select comment.id, revision, coalesce(edited_at, comment.created_at) as changed,
                            state = 'visible' and status in ('published', 'corrected') as visible
                        from comment join story on story.id = story_id
                        """)
                .map((row, context) -> rows.put(
                        row.getLong("id"),
                        new Agreement.Row(
                                row.getLong("revision"),
                                row.getBoolean("visible"),
                                row.getTimestamp("changed").toInstant())))
                .list());
        return rows;
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
