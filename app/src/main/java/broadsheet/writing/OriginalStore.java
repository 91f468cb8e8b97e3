package broadsheet.writing;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class OriginalStore {
    private final Database database;

    OriginalStore(Database database) {
        this.database = database;
    }

    void put(long story, long original) {
        database.use(handle ->
                handle.execute("insert into writing_original (story_id, original_id) values (?, ?)", story, original));
    }

    Optional<Long> find(long story) {
        return database.use(
                handle -> handle.createQuery("select original_id from writing_original where story_id = :story")
                        .bind("story", story)
                        .mapTo(Long.class)
                        .findOne());
    }
}
