package broadsheet.member.entry;

import broadsheet.account.Passwords;
import broadsheet.account.Tokens;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.member.entry.RegistrationStore.Registration;
import broadsheet.platform.db.Database;
import broadsheet.rules.Rules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the form to the member.
@Singleton
final class Registrations {
    private final Database database;
    private final RegistrationStore store;
    private final LoginStore logins;
    private final SignIns signIns;
    private final Members members;
    private final Rules rules;
    private final Letters letters;
    private final Passwords passwords;
    private final EntryLimits limits;
    private final EntryConfig config;
    private final Clock clock;

    Registrations(
            Database database,
            RegistrationStore store,
            LoginStore logins,
            SignIns signIns,
            Members members,
            Rules rules,
            Letters letters,
            Passwords passwords,
            EntryLimits limits,
            EntryConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.logins = logins;
        this.signIns = signIns;
        this.members = members;
        this.rules = rules;
        this.letters = letters;
        this.passwords = passwords;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    Outcome<Sent> register(NewMember wanted, Visitor visitor) {
        var email = Emails.normal(wanted.email());
        var problems = problems(wanted, email, visitor);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        var refused = limits.letter(email, visitor.address());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        // Known or not, the same work.
        var hash = passwords.hash(wanted.password());
        var token = Tokens.fresh();
        return database.transaction(() -> {
            if (logins.byEmail(email).isPresent()) {
                letters.known(email, visitor);
            } else {
                var now = clock.instant();
                store.insert(
                        Tokens.sha256(token),
                        new Registration(email, wanted.nickname().strip(), hash, wanted.agreed()),
                        now,
                        now.plus(config.confirmation()));
                letters.confirm(email, token, visitor);
            }
            return Outcome.done(new Sent());
        });
    }

    private List<Problem> problems(NewMember wanted, String email, Visitor visitor) {
        var problems =
                new ArrayList<Problem>(members.objections(wanted.nickname().strip()));
        if (!Emails.possible(email)) {
            problems.add(Problem.invalid("entry.email.invalid", "/email"));
        }
        if (!Passwords.isAcceptable(wanted.password())) {
            problems.add(Problem.invalid("entry.password.length", "/password"));
        }
        var version = rules.current(visitor.paperId()).version();
        if (!Integer.valueOf(version).equals(wanted.agreed().get(visitor.paperId()))) {
            problems.add(Problem.invalid("entry.rules.agree", "/agree"));
        }
        return problems;
    }

    Optional<String> pending(String token) {
        return store.find(Tokens.sha256(token), clock.instant()).map(Registration::nickname);
    }

    Outcome<SignedIn> confirm(String token, String nickname, String password, Visitor visitor) {
        var found = store.find(Tokens.sha256(token), clock.instant());
        if (found.isEmpty()) {
            return spent();
        }
        var registration = found.get();
        return signIns.checked(registration.email(), password, Optional.of(registration.password()), visitor)
                .then(_ -> confirmed(token, nickname.strip(), visitor));
    }

    private Outcome<SignedIn> confirmed(String token, String nickname, Visitor visitor) {
        return database.transaction(() -> {
            var found = store.find(Tokens.sha256(token), clock.instant());
            if (found.isEmpty()) {
                return spent();
            }
            var registration = found.get();
            logins.lock(registration.email());
            if (logins.byEmail(registration.email()).isPresent()) {
                return spent();
            }
            return members.register(nickname, visitor.paperId()).then(member -> {
                logins.insert(member.id(), registration.email(), registration.password(), clock.instant());
                store.delete(registration.email(), clock.instant());
                // Rules that changed meanwhile are asked about again before the first post.
                registration.agreed().forEach((paper, version) -> members.agree(member.id(), paper, version));
                return signIns.begin(member.id(), visitor);
            });
        });
    }

    private static <T> Outcome<T> spent() {
        return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "entry.token.spent"));
    }
}
