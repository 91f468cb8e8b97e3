package broadsheet.publication;

import broadsheet.platform.db.Database;
import broadsheet.publication.PaperTexts.Kind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

@Singleton
final class PaperTextStore {
    private final Database database;

    PaperTextStore(Database database) {
        this.database = database;
    }

    Map<Key, String> texts() {
        return database.use(handle -> handle.createQuery("select paper_id, kind, text from paper_text")
                .reduceRows(new HashMap<Key, String>(), (texts, row) -> {
                    var kind = Kind.valueOf(row.getColumn("kind", String.class).toUpperCase(Locale.ROOT));
                    texts.put(
                            new Key(row.getColumn("paper_id", Long.class), kind), row.getColumn("text", String.class));
                    return texts;
                }));
    }

    void write(long paper, Kind kind, String text) {
        database.use(handle -> handle.createUpdate("""
                        insert into paper_text (paper_id, kind, text) values (:paper, :kind, :text)
                        on conflict (paper_id, kind) do update set text = excluded.text
                        """)
                .bind("paper", paper)
                .bind("kind", kind.code())
                .bind("text", text)
                .execute());
    }

    record Key(long paper, Kind kind) {}
}
