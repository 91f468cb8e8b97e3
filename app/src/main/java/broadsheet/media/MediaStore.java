package broadsheet.media;

import broadsheet.media.photo.PhotoNotes;
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

    void insert(Picture picture, PhotoNotes notes, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into media (hash, type, width, height, size, caption, byline, credit, copyright,
                            created_at)
                        values (:hash, :type, :width, :height, :size, :caption, :byline, :credit, :copyright, :now)
                        on conflict (hash) do nothing
                        """)
                .bind("hash", picture.hash())
                .bind("type", picture.type().extension())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("size", picture.bytes())
                .bind("caption", notes.caption())
                .bind("byline", notes.byline())
                .bind("credit", notes.credit())
                .bind("copyright", notes.copyright())
                .bind("now", now)
                .execute());
    }

    /// The original or rendition with these bytes.
    Optional<Picture> find(String hash, PictureType type) {
        return database.use(handle -> handle.createQuery("""
                        select hash, type, width, height, size from media where hash = :hash and type = :type
                        union all
                        select blob, type, width, height, size from media_rendition where blob = :hash and type = :type
                        limit 1
                        """)
                .bind("hash", hash)
                .bind("type", type.extension())
                .map((row, _) -> MediaRows.picture(row))
                .findOne());
    }

    Optional<PhotoNotes> notes(String hash) {
        return database.use(handle -> handle.createQuery("""
                        select caption, byline, credit, copyright from media where hash = :hash
                        """)
                .bind("hash", hash)
                .map((row, _) -> MediaRows.notes(row))
                .findOne());
    }
}
