package broadsheet.publication;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Slug;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class PublicationService implements Publications {
    private final Database database;
    private final PublicationStore store;
    private final Outbox outbox;
    private volatile @Nullable List<Paper> known;
    private volatile @Nullable Thread changing;

    PublicationService(Database database, PublicationStore store, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
    }

    void forget(@Observes PapersChanged event) {
        forget();
    }

    private synchronized void forget() {
        known = null;
    }

    private void changesEnded() {
        changing = null;
        forget();
    }

    @Override
    public List<Paper> papers() {
        if (changing == Thread.currentThread()) {
            // Others must not see what may never be committed.
            return store.papers(store.sections());
        }
        var papers = known;
        return papers == null ? read() : papers;
    }

    /// Synchronized: a reading begun before a change must not win over it.
    private synchronized List<Paper> read() {
        var papers = store.papers(store.sections());
        known = papers;
        return papers;
    }

    @Override
    public Optional<Paper> paper(String slug) {
        return papers().stream()
                .filter(paper -> paper.slug().value().equals(slug))
                .findFirst();
    }

    @Override
    public Paper paper(long id) {
        return papers().stream()
                .filter(paper -> paper.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper " + id));
    }

    @Override
    public Optional<Paper> forHost(String host) {
        var papers = papers();
        return papers.stream()
                .filter(paper -> host.equals(paper.host()))
                .findFirst()
                .or(() -> papers.stream().findFirst());
    }

    @Override
    public Outcome<Paper> add(NewPaper paper) {
        if (Slug.parse(paper.slug()).isEmpty()) {
            return Outcome.refused(Problem.invalid("publication.slug.invalid", "slug", paper.slug()));
        }
        if (paper.name().isBlank()) {
            return Outcome.refused(Problem.invalid("publication.name.missing", "name"));
        }
        return database.transaction(() -> {
            lock();
            if (paper(paper.slug()).isPresent()) {
                return Outcome.refused(Problem.invalid("publication.slug.taken", "slug", paper.slug()));
            }
            var host = paper.host();
            if (host != null && papers().stream().anyMatch(other -> host.equals(other.host()))) {
                return Outcome.refused(Problem.invalid("publication.host.taken", "host", host));
            }
            store.insert(paper);
            return Outcome.done(changed().paper(paper.slug()).orElseThrow());
        });
    }

    @Override
    public Outcome<Section> addSection(long paperId, String slug, String name) {
        if (Slug.parse(slug).isEmpty()) {
            return Outcome.refused(Problem.invalid("publication.slug.invalid", "slug", slug));
        }
        if (name.isBlank()) {
            return Outcome.refused(Problem.invalid("publication.name.missing", "name"));
        }
        return database.transaction(() -> {
            lock();
            var paper = papers().stream().filter(one -> one.id() == paperId).findFirst();
            if (paper.isEmpty()) {
                return Outcome.refused(Problem.invalid("publication.paper.unknown", "paper"));
            }
            if (paper.get().section(slug).isPresent()) {
                return Outcome.refused(Problem.invalid("publication.slug.taken", "slug", slug));
            }
            var id = store.insertSection(paperId, slug, name);
            return Outcome.done(changed().paper(paperId).section(id).orElseThrow());
        });
    }

    /// Only one changes papers at a time, on all nodes.
    private void lock() {
        store.lock();
        changing = Thread.currentThread();
        database.afterTransaction(this::changesEnded);
    }

    private PublicationService changed() {
        outbox.append(new PapersChanged());
        return this;
    }
}
