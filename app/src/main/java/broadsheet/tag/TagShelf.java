package broadsheet.tag;

import broadsheet.platform.db.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The book of tags and words as this node knows it; read again after a change.
@Singleton
final class TagShelf {
    private final Database database;
    private final TagStore tags;
    private final WordStore words;
    private volatile @Nullable TagBook known;

    TagShelf(Database database, TagStore tags, WordStore words) {
        this.database = database;
        this.tags = tags;
        this.words = words;
    }

    void forget(@Observes TagsChanged event) {
        forget();
    }

    /// What was read before is not asked any more.
    synchronized void forget() {
        known = null;
    }

    TagBook book() {
        var book = known;
        return book == null ? read() : book;
    }

    /// Synchronized: a reading begun before a change must not win over it.
    private synchronized TagBook read() {
        var book = known;
        if (book == null) {
            book = new TagBook(tags.all(), words.all());
            // Others must not see what may never be committed.
            if (!database.inTransaction()) {
                known = book;
            }
        }
        return book;
    }
}
