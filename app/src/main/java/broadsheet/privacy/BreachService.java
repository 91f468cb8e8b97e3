package broadsheet.privacy;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class BreachService implements Breaches {
    private static final int LONGEST = 2000;
    private static final int SOME = 200;

    private final Database database;
    private final BreachStore store;
    private final PrivacyLetters letters;
    private final Publications publications;
    private final Clock clock;

    BreachService(
            Database database, BreachStore store, PrivacyLetters letters, Publications publications, Clock clock) {
        this.database = database;
        this.store = store;
        this.letters = letters;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public Outcome<Breach> enter(Breach.NewOne breach, Staff by) {
        var problems = new ArrayList<Problem>();
        check(problems, breach.what(), "/what");
        check(problems, breach.data(), "/data");
        check(problems, breach.measures(), "/measures");
        if (breach.noticed().isAfter(clock.instant())) {
            problems.add(Problem.invalid("privacy.breach.noticed", "/noticed"));
        }
        if (publications.papers().stream().noneMatch(paper -> paper.id() == breach.paper())) {
            problems.add(Problem.invalid("privacy.breach.paper", "/paper"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        if (!by.maySomewhere(Permission.OPERATE)) {
            return forbidden();
        }
        return database.transaction(
                () -> Outcome.done(store.find(store.insert(breach, now(), by)).orElseThrow()));
    }

    private static void check(List<Problem> problems, String text, String field) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            problems.add(Problem.invalid("privacy.words", field, Integer.toString(LONGEST)));
        }
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "privacy.breach.unknown"));
    }

    @Override
    public List<Breach> newest() {
        return store.newest();
    }

    @Override
    public Optional<Breach> find(long id) {
        return store.find(id);
    }

    @Override
    public Outcome<Breach> affect(long id, Breach.People people, Staff by) {
        if (!by.maySomewhere(Permission.OPERATE)) {
            return forbidden();
        }
        if (!people.everybody() && people.members().isEmpty()) {
            return Outcome.refused(Problem.invalid("privacy.breach.nobody", "/members"));
        }
        return database.transaction(() -> {
            if (store.find(id).isEmpty()) {
                return unknown();
            }
            var added = people.everybody() ? store.addEverybody(id) : store.add(id, people.members());
            var breach = store.find(id).orElseThrow();
            return added == 0 && breach.affected() == 0
                    ? Outcome.refused(Problem.invalid("privacy.breach.nobody", "/members"))
                    : Outcome.done(breach);
        });
    }

    @Override
    public List<Affected> affected(long breach) {
        return store.affected(breach);
    }

    @Override
    public List<Draft> drafts(Breach breach) {
        return BreachDrafts.of(breach, publications.paper(breach.paper()));
    }

    /// Some at a time, so that however many there are, each letter and its mark are one transaction.
    @Override
    public Outcome<Breach> tell(long id, Staff by) {
        if (!by.maySomewhere(Permission.OPERATE)) {
            return forbidden();
        }
        var breach = store.find(id);
        if (breach.isEmpty()) {
            return unknown();
        }
        while (database.transaction(() -> some(breach.get())) > 0) {
            // The next ones.
        }
        return Outcome.done(store.find(id).orElseThrow());
    }

    private int some(Breach breach) {
        var members = store.takeUntold(breach.id(), SOME, now());
        members.forEach(member -> letters.breach(breach, member));
        return members.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
