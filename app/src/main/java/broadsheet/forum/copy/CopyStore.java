package broadsheet.forum.copy;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.List;

/// Reads comments beside one.
@Singleton
final class CopyStore {
    private static final String SAID = "lower(regexp_replace(normalize(text, nfkc), '[^[:alnum:]]+', '', 'g'))";

    private final Database database;

    CopyStore(Database database) {
        this.database = database;
    }

    /// What has no letter at all is the same only when it is so to the last sign. Lengths are
    /// compared first, for that costs next to nothing.
    List<Copy> of(long comment, int limit) {
        return database.use(handle -> handle.createQuery("""
                        with judged as materialized (
                            select id as judged, story_id as story, created_at as at, text as words, length(text) as long,
                                <said> as said
                            from comment where id = :comment)
                        select id, story_id, author_name, text from judged join comment
                            on id between judged - 20000 and judged + 20000 and id <> judged and state = 'visible'
                                and (story_id = story
                                    or created_at between at - interval '1 day' and at + interval '1 day')
                                and length(text) between long - 20 and long + 20
                                and case when said = '' then text = words else <said> = said end
                        order by id limit :limit
                        """.replace("<said>", SAID))
                .bind("comment", comment)
                .bind("limit", limit)
                .map((row, context) -> new Copy(
                        row.getLong("id"),
                        row.getLong("story_id"),
                        row.getString("author_name"),
                        row.getString("text")))
                .list());
    }
}
