package broadsheet.media;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class MediaStore {
    private final Database database;

    MediaStore(Database database) {
        this.database = database;
    }

    void insert(Picture picture, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into media (hash, type, width, height, size, created_at)
                        values (:hash, :type, :width, :height, :size, :now)
                        on conflict (hash) do nothing
                        """)
                .bind("hash", picture.hash())
                .bind("type", picture.type().extension())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("size", picture.bytes())
                .bind("now", now)
                .execute());
    }

    Optional<Picture> find(String hash, PictureType type) {
        return database.use(handle -> handle.createQuery("""
                        select width, height, size from media where hash = :hash and type = :type
                        """)
                .bind("hash", hash)
                .bind("type", type.extension())
                .map((row, context) ->
                        new Picture(hash, type, row.getInt("width"), row.getInt("height"), row.getLong("size")))
                .findOne());
    }
}
