package broadsheet.wire;

import broadsheet.formats.FeedItem;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Which item became which story.
@Singleton
final class WireStore {
    /// An item that is a story here, or was recalled before it could be one.
    ///
    /// @param story null when its source took it back before there was a story
    /// @param version the story's version that the last import wrote
    /// @param hash digest of what the item said last
    /// @param earlier digests of what else it said in the same import
    /// @param published whether that import published it
    /// @param sourceVersion the source's number of the version stored here
    /// @param sourceChanged when the source changed that version
    /// @param embargo before which nobody may publish it
    /// @param recalled whether its source took it back
    record Known(
            @Nullable Long story,
            long version,
            String hash,
            List<String> earlier,
            boolean published,
            @Nullable Long sourceVersion,
            @Nullable Instant sourceChanged,
            @Nullable Instant embargo,
            boolean recalled) {
        boolean says(String otherHash) {
            return hash.equals(otherHash) || earlier.contains(otherHash);
        }
    }

    /// What to remember of an item.
    record Row(Prepared.Key key, Known known, FeedItem.Notes notes) {}

    /// What keeps a story from readers.
    record Standing(@Nullable Instant embargo, boolean recalled) {}

    private static final String PUT = """
            insert into wire_item (origin, external_id, story_id, story_version, hash, earlier, published,
                imported_at, source_version, source_changed, embargo, recalled, copyright, terms,
                editors_note, comments)
            values (:origin, :id, :story, :version, :hash, :earlier, :published, :at, :sourceVersion,
                :sourceChanged, :embargo, :recalled, :copyright, :terms, :editors, :comments)
            on conflict (origin, external_id) do update set story_id = excluded.story_id,
                story_version = excluded.story_version, hash = excluded.hash,
                earlier = excluded.earlier, published = excluded.published,
                imported_at = excluded.imported_at, source_version = excluded.source_version,
                source_changed = excluded.source_changed, embargo = excluded.embargo,
                recalled = excluded.recalled, copyright = excluded.copyright, terms = excluded.terms,
                editors_note = excluded.editors_note, comments = excluded.comments
            """;

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
                            select origin, external_id, story_id, story_version, hash, earlier, published,
                                source_version, source_changed, embargo, recalled from wire_item
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
                    .map((row, _) -> Map.entry(
                            new Prepared.Key(row.getString("origin"), row.getString("external_id")), known(row)))
                    .forEach(row -> found.put(row.getKey(), row.getValue()));
            return found;
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                number(row, "story_id"),
                row.getLong("story_version"),
                row.getString("hash"),
                List.of((String[]) row.getArray("earlier").getArray()),
                row.getBoolean("published"),
                number(row, "source_version"),
                moment(row, "source_changed"),
                moment(row, "embargo"),
                row.getBoolean("recalled"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /// Inserts rows, or replaces those of the same keys.
    void put(List<Row> rows, Instant at) {
        database.use(handle -> {
            var batch = handle.prepareBatch(PUT);
            for (Row row : rows) {
                bind(batch, row).bind("at", at).add();
            }
            return batch.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, Row row) {
        return batch.bind("origin", row.key.origin())
                .bind("id", row.key.id())
                .bind("story", row.known.story)
                .bind("version", row.known.version)
                .bind("hash", row.known.hash)
                .bindArray("earlier", String.class, row.known.earlier)
                .bind("published", row.known.published)
                .bind("sourceVersion", row.known.sourceVersion)
                .bind("sourceChanged", row.known.sourceChanged)
                .bind("embargo", row.known.embargo)
                .bind("recalled", row.known.recalled)
                .bind("copyright", row.notes.copyright())
                .bind("terms", row.notes.terms())
                .bind("editors", row.notes.editors())
                .bind("comments", row.notes.comments());
    }

    /// Whoever had an address first keeps it.
    void putAddresses(Map<String, Long> addresses) {
        database.use(handle -> {
            var batch = handle.prepareBatch(
                    "insert into wire_address (path, story_id) values (:path, :story) on conflict do nothing");
            addresses.forEach((path, story) ->
                    batch.bind("path", path).bind("story", story).add());
            return batch.execute();
        });
    }

    Optional<Long> storyAt(String path) {
        return database.use(handle -> handle.createQuery("select story_id from wire_address where path = :path")
                .bind("path", path)
                .mapTo(Long.class)
                .findOne());
    }

    Optional<Standing> standing(long story) {
        return database.use(handle -> handle.createQuery("""
                        select max(embargo) as embargo, bool_or(recalled) as recalled from wire_item
                        where story_id = :story having count(*) > 0
                        """)
                .bind("story", story)
                .map((row, _) -> new Standing(moment(row, "embargo"), row.getBoolean("recalled")))
                .findOne());
    }
}
