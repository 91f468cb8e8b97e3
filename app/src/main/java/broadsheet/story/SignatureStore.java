package broadsheet.story;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signed which story. A story of an older release is not signed until it was looked through.
@Singleton
final class SignatureStore {
    private final Database database;

    SignatureStore(Database database) {
        this.database = database;
    }

    void insert(List<Signed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into story_author (story_id, author_id, published_at) values (:story, :author, :published)
                    on conflict do nothing
                    """);
            for (var row : rows) {
                batch.bind("story", row.story())
                        .bind("author", row.author())
                        .bind("published", row.published())
                        .add();
            }
            return batch.execute();
        });
    }

    void delete(long story) {
        database.use(handle -> handle.execute("delete from story_author where story_id = ?", story));
    }

    /// Some stories that were not looked through yet, locked; those that another node holds are left to it.
    List<Long> unsigned(int limit) {
        return database.use(handle ->
                handle.createQuery("""
                        select id from story where not signed order by id limit :limit for update skip locked
                        """).bind("limit", limit).mapTo(Long.class).list());
    }

    void markSigned(Collection<Long> stories) {
        database.use(handle -> handle.createUpdate("update story set signed = true where id = any(:ids)")
                .bindArray("ids", Long.class, stories)
                .execute());
    }

    /// An author of a story, with the moment that the story carries in lists; null while readers may not see it.
    record Signed(long story, long author, @Nullable Instant published) {}
}
