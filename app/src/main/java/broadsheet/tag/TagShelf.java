package broadsheet.tag;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Remembered;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// The book of tags and words as this node knows it; read again after a change.
@Singleton
final class TagShelf {
    private final Remembered<TagBook> book;

    TagShelf(Database database, TagStore tags, WordStore words) {
        book = new Remembered<>(database, () -> new TagBook(tags.all(), words.all()));
    }

    void forget(@Observes TagsChanged event) {
        forget();
    }

    void forget() {
        book.forget();
    }

    TagBook book() {
        return book.get();
    }
}
