package broadsheet.rules;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

@Singleton
final class RulesService implements Rules {
    private static final List<String> DEFAULT = List.of("R1", "R2", "R3", "R4");

    private final Database database;
    private final RulesStore store;
    private final Publications publications;
    private final Outbox outbox;
    private final Clock clock;
    private final ConcurrentHashMap<Long, Optional<Rulebook>> own = new ConcurrentHashMap<>();

    RulesService(Database database, RulesStore store, Publications publications, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.publications = publications;
        this.outbox = outbox;
        this.clock = clock;
    }

    // The map computes one value a key at a time: a reading under way ends before the forgetting, never after it.
    void forget(@Observes RulesPublished event) {
        own.remove(event.paperId());
    }

    @Override
    public Rulebook current(long paperId) {
        // Inside a transaction there may be rules that are never committed.
        var rules = database.inTransaction() ? newest(paperId) : own.computeIfAbsent(paperId, this::newest);
        return rules.orElseGet(() -> standard(publications.paper(paperId)));
    }

    private Optional<Rulebook> newest(long paperId) {
        return store.version(paperId, store.newest(paperId));
    }

    @Override
    public Optional<Rulebook> version(long paperId, int version) {
        return version == 0 ? Optional.of(standard(publications.paper(paperId))) : store.version(paperId, version);
    }

    private static Rulebook standard(Paper paper) {
        var words = Words.of("rules", Language.of(paper.language()));
        var clauses = DEFAULT.stream()
                .map(id -> new Clause(id, words.text("rules.default." + id)))
                .toList();
        return new Rulebook(paper.id(), 0, null, "", clauses);
    }

    @Override
    public Outcome<Rulebook> publish(long paperId, List<Clause> clauses, String note, Actor by) {
        if (publications.papers().stream().noneMatch(paper -> paper.id() == paperId)) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "rules.paper.unknown"));
        }
        var tidy = clauses.stream()
                .map(clause -> new Clause(clause.id(), clause.text().strip()))
                .toList();
        var problems = Stream.concat(RulesChecks.clauses(tidy).stream(), RulesChecks.note(note).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return database.transaction(() -> {
            store.lock(paperId);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var rules = new Rulebook(paperId, store.newest(paperId) + 1, now, note.strip(), tidy);
            store.insert(rules, by);
            store.insertClauses(rules);
            outbox.append(new RulesPublished(paperId, rules.version()));
            return Outcome.done(rules);
        });
    }
}
