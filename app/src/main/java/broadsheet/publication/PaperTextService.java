package broadsheet.publication;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Singleton
final class PaperTextService implements PaperTexts {
    private final Database database;
    private final Publications publications;
    private final PaperTextStore store;
    private final Outbox outbox;
    private volatile @Nullable Map<PaperTextStore.Key, String> known;

    PaperTextService(Database database, Publications publications, PaperTextStore store, Outbox outbox) {
        this.database = database;
        this.publications = publications;
        this.store = store;
        this.outbox = outbox;
    }

    void forget(@Observes PapersChanged event) {
        known = null;
    }

    @Override
    public String text(long paperId, Kind kind) {
        var texts = known;
        if (texts == null) {
            texts = store.texts();
            // Inside a transaction they may be what is never committed.
            if (!database.inTransaction()) {
                known = texts;
            }
        }
        return texts.getOrDefault(new PaperTextStore.Key(paperId, kind), "");
    }

    @Override
    public Outcome<String> write(long paperId, Kind kind, String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Outcome.refused(Problem.invalid("publication.text.long", "text", Integer.toString(LONGEST)));
        }
        return database.transaction(() -> {
            if (publications.papers().stream().noneMatch(paper -> paper.id() == paperId)) {
                return Outcome.refused(Problem.invalid("publication.paper.unknown", "paper"));
            }
            store.write(paperId, kind, stripped);
            known = null;
            outbox.append(new PapersChanged());
            return Outcome.done(stripped);
        });
    }
}
