package broadsheet.tag;

import broadsheet.platform.db.Database;
import broadsheet.story.follow.ProgressRows;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

@Singleton
final class WordStore {
    private final Database database;

    WordStore(Database database) {
        this.database = database;
    }

    List<OwnWords.Word> all() {
        return database.use(handle -> handle.createQuery("select word, kind, source from tag_word")
                .map((row, context) -> word(row.getString("word"), row.getString("kind"), row.getString("source")))
                .list());
    }

    List<OwnWords.Word> list(String beginning, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select word, kind, source from tag_word where starts_with(key, :key)
                        order by source <> 'editor', word limit :limit
                        """)
                .bind("key", beginning)
                .bind("limit", limit)
                .map((row, context) -> word(row.getString("word"), row.getString("kind"), row.getString("source")))
                .list());
    }

    private static OwnWords.Word word(String word, @Nullable String kind, String source) {
        return new OwnWords.Word(word, TagStore.kind(kind), source);
    }

    void put(String key, OwnWords.Word word) {
        database.use(handle -> handle.createUpdate("""
                        insert into tag_word (key, word, kind, source) values (:key, :word, :kind, :source)
                        on conflict (key) do update
                        set word = excluded.word, kind = excluded.kind, source = excluded.source
                        """)
                .bind("key", key)
                .bind("word", word.word())
                .bind("kind", TagStore.code(word.kind()))
                .bind("source", word.source())
                .execute());
    }

    /// Those that are not known yet; what editors said stays. How many were new.
    int learn(Collection<Learned> words) {
        return database.use(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into tag_word (key, word, kind, source) values (:key, :word, :kind, :source)
                    on conflict do nothing
                    """);
            for (var one : words) {
                batch.bind("key", one.key)
                        .bind("word", one.word.word())
                        .bind("kind", TagStore.code(one.word.kind()))
                        .bind("source", one.word.source())
                        .add();
            }
            int added = 0;
            for (var count : batch.execute()) {
                added += Math.max(0, count);
            }
            return added;
        });
    }

    boolean delete(String key) {
        return database.use(handle -> handle.execute("delete from tag_word where key = ?", key)) > 0;
    }

    /// How far learning has come.
    ProgressRows progress() {
        return new ProgressRows(database, "tag_progress");
    }

    /// @param key the word, folded
    record Learned(String key, OwnWords.Word word) {}
}
