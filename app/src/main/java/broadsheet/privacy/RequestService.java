package broadsheet.privacy;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.OwnData;
import broadsheet.platform.db.Database;
import broadsheet.privacy.PrivacyRequest.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

@Singleton
final class RequestService implements PrivacyRequests, OwnData {
    private static final int LONGEST = 2000;
    private static final int MOST_OPEN = 5;

    private final Database database;
    private final RequestStore store;
    private final BreachStore breaches;
    private final PrivacyLetters letters;
    private final Clock clock;

    RequestService(Database database, RequestStore store, BreachStore breaches, PrivacyLetters letters, Clock clock) {
        this.database = database;
        this.store = store;
        this.breaches = breaches;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Outcome<PrivacyRequest> file(Filing filing) {
        if (bad(filing.text())) {
            return Outcome.refused(wrong("/text"));
        }
        return database.transaction(() -> {
            var open = store.of(filing.member()).stream()
                    .filter(one -> one.state() == State.OPEN)
                    .count();
            if (open >= MOST_OPEN) {
                return Outcome.refused(
                        Problem.of(Problem.Kind.CONFLICT, "privacy.request.many", Integer.toString(MOST_OPEN)));
            }
            var now = now();
            var made = store.insert(
                    filing, now, now.plus(Duration.ofDays(filing.kind().days())));
            letters.received(made, filing.language());
            return Outcome.done(made);
        });
    }

    private static boolean bad(String text) {
        return text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0;
    }

    private static Problem wrong(String field) {
        return Problem.invalid("privacy.words", field, Integer.toString(LONGEST));
    }

    @Override
    public List<PrivacyRequest> of(long member) {
        return store.of(member);
    }

    @Override
    public List<PrivacyRequest> open() {
        return store.open();
    }

    @Override
    public Outcome<PrivacyRequest> extend(long id, String reason, Staff by) {
        return change(id, reason, by, request -> {
            if (request.extension() != null) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "privacy.request.extended"));
            }
            var due = request.due().plus(Duration.ofDays(request.kind().days()));
            store.extend(id, reason.strip(), now(), due);
            var longer = store.lock(id).orElseThrow();
            letters.extended(longer, language(id));
            return Outcome.done(longer);
        });
    }

    @Override
    public Outcome<PrivacyRequest> answer(long id, boolean done, String answer, Staff by) {
        return change(id, answer, by, _ -> {
            store.answer(id, done, answer.strip(), now(), by);
            var answered = store.lock(id).orElseThrow();
            letters.answered(answered, language(id));
            return Outcome.done(answered);
        });
    }

    private Outcome<PrivacyRequest> change(
            long id, String words, Staff by, Function<PrivacyRequest, Outcome<PrivacyRequest>> work) {
        if (!by.maySomewhere(Permission.OPERATE)) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        if (bad(words)) {
            return Outcome.refused(wrong("/words"));
        }
        return database.transaction(() -> {
            var request = store.lock(id).orElse(null);
            if (request == null) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "privacy.request.unknown"));
            }
            return request.state() == State.OPEN
                    ? work.apply(request)
                    : Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "privacy.request.answered"));
        });
    }

    private Language language(long id) {
        return Language.of(store.language(id));
    }

    @Override
    public String name() {
        return "privacy-requests";
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.forget(memberId, "", now());
        breaches.forget(memberId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
