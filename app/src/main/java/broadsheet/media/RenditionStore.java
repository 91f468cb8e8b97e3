package broadsheet.media;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
final class RenditionStore {
    private final Database database;

    RenditionStore(Database database) {
        this.database = database;
    }

    /// The next original without sizes that no node works on; it is this node's until others may claim it again.
    Optional<Picture> claim(Instant now, Instant given) {
        return database.use(handle -> handle.createQuery("""
                        update media set claimed_at = :now where hash = (
                            select hash from media
                            where sized_at is null and (claimed_at is null or claimed_at < :given)
                            order by created_at limit 1 for update skip locked)
                        returning hash, type, width, height, size
                        """)
                .bind("now", now)
                .bind("given", given)
                .map((row, _) -> MediaRows.picture(row))
                .findOne());
    }

    void insert(String hash, List<Picture> renditions, Instant now) {
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into media_rendition (hash, width, height, type, blob, size, created_at)
                    values (:hash, :width, :height, :type, :blob, :size, :now)
                    on conflict (hash, width) do nothing
                    """);
            for (var rendition : renditions) {
                batch.bind("hash", hash)
                        .bind("width", rendition.width())
                        .bind("height", rendition.height())
                        .bind("type", rendition.type().extension())
                        .bind("blob", rendition.hash())
                        .bind("size", rendition.bytes())
                        .bind("now", now)
                        .add();
            }
            return batch.execute();
        });
    }

    void settle(String hash, Instant now) {
        database.use(handle -> handle.createUpdate("update media set sized_at = :now where hash = :hash")
                .bind("now", now)
                .bind("hash", hash)
                .execute());
    }

    /// By the hash of the original.
    Map<String, Sizes> find(Collection<String> hashes) {
        return database.use(handle -> {
            var found = new LinkedHashMap<String, Sizes>();
            handle.createQuery("""
                            select m.hash, m.type, m.width, m.height, m.size, m.sized_at is not null as settled,
                                r.blob, r.type as r_type, r.width as r_width, r.height as r_height, r.size as r_size
                            from media m left join media_rendition r on r.hash = m.hash
                            where m.hash = any(:hashes) order by m.hash, r.width
                            """)
                    .bindArray("hashes", String.class, List.copyOf(hashes))
                    .map((row, _) -> {
                        var renditions = new ArrayList<Picture>();
                        if (row.getString("blob") != null) {
                            renditions.add(new Picture(
                                    row.getString("blob"),
                                    MediaRows.type(row.getString("r_type")),
                                    row.getInt("r_width"),
                                    row.getInt("r_height"),
                                    row.getLong("r_size")));
                        }
                        return new Sizes(MediaRows.picture(row), row.getBoolean("settled"), renditions);
                    })
                    .forEach(sizes -> found.merge(sizes.original().hash(), sizes, RenditionStore::both));
            return found;
        });
    }

    private static Sizes both(Sizes some, Sizes more) {
        var renditions = new ArrayList<>(some.renditions());
        renditions.addAll(more.renditions());
        return new Sizes(some.original(), some.settled(), renditions);
    }
}
