package broadsheet.related;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the stories of papers may stand. Known without a statement.
@Singleton
final class PaperRules {
    private final Database database;
    private final PaperRuleStore store;
    private final RelatedStore news;
    private final Outbox outbox;
    private volatile @Nullable Map<Long, Stands> known;

    PaperRules(Database database, PaperRuleStore store, RelatedStore news, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.news = news;
        this.outbox = outbox;
    }

    Stands of(long paper) {
        var rules = known;
        if (rules == null) {
            rules = store.all();
            known = rules;
        }
        return rules.getOrDefault(paper, Stands.EVERYWHERE);
    }

    /// True when a story of one paper may stand under a story of another.
    boolean allow(long candidatePaper, long paper) {
        return of(candidatePaper).allows(candidatePaper == paper);
    }

    void put(long paper, Stands stands) {
        database.transaction(() -> {
            store.put(paper, stands);
            news.allDue();
            outbox.append(new RelatedChanged(Set.of()));
            return stands;
        });
        known = null;
    }

    void hear(@Observes RelatedChanged event) {
        if (event.stories().isEmpty()) {
            known = null;
        }
    }
}
