package broadsheet.wire;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which item became which story.
@Singleton
final class WireStore {
    /// An item that is a story here.
    ///
    /// @param version the story's version that the last import wrote
    /// @param hash digest of what the item said last
    /// @param earlier digests of what else it said in the same import
    /// @param published whether that import was to publish it
    record Known(long story, long version, String hash, List<String> earlier, boolean published) {
        boolean says(String otherHash) {
            return hash.equals(otherHash) || earlier.contains(otherHash);
        }
    }

    /// What to remember of an item.
    record Row(Prepared.Key key, Known known) {}

    private final Database database;

    WireStore(Database database) {
        this.database = database;
    }

    /// Until the transaction ends no other import looks items up.
    void lock() {
        database.use(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('wire_item'))::text")
                .mapTo(String.class)
                .findOne());
    }

    Map<Prepared.Key, Known> find(Collection<Prepared.Key> keys) {
        return database.use(handle -> {
            Map<Prepared.Key, Known> found = new HashMap<>();
            handle.createQuery("""
                            select origin, external_id, story_id, story_version, hash, earlier, published from wire_item
                            where (origin, external_id) in (select * from unnest(:origins, :ids))
                            """)
                    .bindArray(
                            "origins",
                            String.class,
                            keys.stream().map(Prepared.Key::origin).toList())
                    .bindArray(
                            "ids",
                            String.class,
                            keys.stream().map(Prepared.Key::id).toList())
                    .map((row, _) -> new Row(
                            new Prepared.Key(row.getString("origin"), row.getString("external_id")),
                            new Known(
                                    row.getLong("story_id"),
                                    row.getLong("story_version"),
                                    row.getString("hash"),
                                    List.of((String[]) row.getArray("earlier").getArray()),
                                    row.getBoolean("published"))))
                    .forEach(row -> found.put(row.key(), row.known()));
            return found;
        });
    }

    /// Inserts rows, or replaces those of the same keys.
    void put(List<Row> rows, Instant at) {
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into wire_item (origin, external_id, story_id, story_version, hash, earlier, published,
                        imported_at)
                    values (:origin, :id, :story, :version, :hash, :earlier, :published, :at)
                    on conflict (origin, external_id) do update set story_id = excluded.story_id,
                        story_version = excluded.story_version, hash = excluded.hash,
                        earlier = excluded.earlier, published = excluded.published, imported_at = excluded.imported_at
                    """);
            for (Row row : rows) {
                batch.bind("origin", row.key.origin())
                        .bind("id", row.key.id())
                        .bind("story", row.known.story)
                        .bind("version", row.known.version)
                        .bind("hash", row.known.hash)
                        .bindArray("earlier", String.class, row.known.earlier)
                        .bind("published", row.known.published)
                        .bind("at", at)
                        .add();
            }
            return batch.execute();
        });
    }
}
