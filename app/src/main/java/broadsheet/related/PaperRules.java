package broadsheet.related;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Remembered;
import broadsheet.platform.events.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the stories of papers may stand. Known without a statement.
@Singleton
final class PaperRules {
    private static final int AT_ONCE = 5_000;

    private final Database database;
    private final PaperRuleStore store;
    private final RelatedStore news;
    private final Outbox outbox;
    private final Remembered<Map<Long, Stands>> rules;

    PaperRules(Database database, PaperRuleStore store, RelatedStore news, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.news = news;
        this.outbox = outbox;
        rules = new Remembered<>(database, store::all);
    }

    Stands of(long paper) {
        return rules.get().getOrDefault(paper, Stands.EVERYWHERE);
    }

    /// True when a story of one paper may stand under a story of another.
    boolean allow(long candidatePaper, long paper) {
        return of(candidatePaper).allows(candidatePaper == paper);
    }

    void put(long paper, Stands stands) {
        database.transaction(() -> {
            store.put(paper, stands);
            outbox.append(new RelatedChanged(Set.of()));
            database.afterTransaction(rules::forget);
            return stands;
        });
        // Not in one transaction: whoever follows the outbox would wait for all of them.
        var marked = Optional.of(0L);
        while (marked.isPresent()) {
            marked = news.dueAfter(marked.get(), AT_ONCE);
        }
    }

    void hear(@Observes RelatedChanged event) {
        if (event.stories().isEmpty()) {
            rules.forget();
        }
    }
}
