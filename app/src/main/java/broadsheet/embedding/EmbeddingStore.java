package broadsheet.embedding;

import broadsheet.platform.db.Database;
import broadsheet.story.follow.ProgressRows;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

@Singleton
final class EmbeddingStore {
    private final Database database;

    EmbeddingStore(Database database) {
        this.database = database;
    }

    /// How far following has come.
    ProgressRows progress() {
        return new ProgressRows(database, "embedding_progress");
    }

    /// Begins with another model, unless it is this one: nothing is known of any story then.
    void begin(String model) {
        var other = database.use(handle -> handle.execute("""
                update embedding_progress set model = ?, transaction = 0, number = 0, filled_to = 0
                where model is distinct from ?
                """, model, model));
        if (other > 0) {
            database.use(handle -> handle.execute("delete from embedding_story"));
            database.use(handle -> handle.execute("delete from embedding_vector"));
        }
    }

    /// The texts of the stories of which there is a vector, by story.
    Map<Long, TextHash> hashes(Collection<Long> stories) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, hash from embedding_story where story_id = any(:ids)
                        """)
                .bindArray("ids", Long.class, stories)
                .map((row, context) -> Map.entry(row.getLong(1), new TextHash(row.getBytes(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Those of these texts of which there is a vector.
    List<TextHash> known(Collection<TextHash> hashes) {
        return database.use(handle -> handle.createQuery("""
                        select hash from embedding_vector where hash = any(:hashes)
                        """)
                .bindArray(
                        "hashes",
                        byte[].class,
                        hashes.stream().map(TextHash::bytes).toArray())
                .map((row, context) -> new TextHash(row.getBytes(1)))
                .list());
    }

    void putVectors(Map<TextHash, Vector> vectors) {
        batch(
                """
                insert into embedding_vector (hash, vector, code) values (:hash, :vector, :code)
                on conflict (hash) do nothing
                """,
                batch -> vectors.forEach((hash, vector) -> batch.bind("hash", hash.bytes())
                        .bind("vector", vector.parts())
                        .bind("code", Codes.bytes(vector.code()))
                        .add()));
    }

    void putStories(Map<Long, TextHash> stories) {
        batch(
                """
                insert into embedding_story (story_id, hash) values (:story, :hash)
                on conflict (story_id) do update set hash = excluded.hash
                """,
                batch -> stories.forEach((story, hash) ->
                        batch.bind("story", story).bind("hash", hash.bytes()).add()));
    }

    private void batch(String sql, Consumer<PreparedBatch> rows) {
        database.use(handle -> {
            try (var batch = handle.prepareBatch(sql)) {
                rows.accept(batch);
                return batch.size() == 0 ? new int[0] : batch.execute();
            }
        });
    }

    Map<Long, Vector> vectors(Collection<Long> stories) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, vector from embedding_story join embedding_vector using (hash)
                        where story_id = any(:ids)
                        """)
                .bindArray("ids", Long.class, stories)
                .map((row, context) -> Map.entry(row.getLong(1), Vector.kept(row.getBytes(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The bits of the vectors of these stories.
    Map<Long, long[]> codes(Collection<Long> stories) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, code from embedding_story join embedding_vector using (hash)
                        where story_id = any(:ids)
                        """)
                .bindArray("ids", Long.class, stories)
                .map((row, context) -> Map.entry(row.getLong(1), Codes.of(row.getBytes(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The same of all stories, by number.
    Map<Long, long[]> codesAfter(long story, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, code from embedding_story join embedding_vector using (hash)
                        where story_id > :story order by story_id limit :limit
                        """)
                .bind("story", story)
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getLong(1), Codes.of(row.getBytes(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The vectors of those of these texts that no story has any more.
    void forget(Collection<TextHash> hashes) {
        database.use(handle -> handle.createUpdate("""
                        delete from embedding_vector v
                        where v.hash = any(:hashes) and not exists (select from embedding_story s where s.hash = v.hash)
                        """)
                .bindArray(
                        "hashes",
                        byte[].class,
                        hashes.stream().map(TextHash::bytes).toArray())
                .execute());
    }

    /// What a text was, together with the model that read it.
    record TextHash(String hex) {
        TextHash(byte[] bytes) {
            this(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
