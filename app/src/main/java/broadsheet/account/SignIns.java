package broadsheet.account;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Sign-in and sessions.
@Singleton
final class SignIns {
    private static final int LONGEST_INPUT = 1_000;
    private static final Duration SEEN_STEP = Duration.ofHours(1);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Database database;
    private final AccountStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final AccountConfig config;
    private final Clock clock;

    SignIns(
            Database database,
            AccountStore store,
            SessionStore sessions,
            Passwords passwords,
            SignInLimits limits,
            AccountConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    Outcome<SignedIn> signIn(SignInAttempt attempt) {
        if (attempt.email().length() > LONGEST_INPUT || attempt.password().length() > LONGEST_INPUT) {
            return wrong();
        }
        var email = AccountService.normal(attempt.email());
        var wait = limits.take(email, attempt.address());
        if (wait.isPresent()) {
            return tooMany(wait.get());
        }
        var known = email.indexOf('\0') >= 0 ? Optional.<AccountStore.Known>empty() : store.password(email);
        var matches = passwords.matches(attempt.password(), known.map(AccountStore.Known::password));
        if (matches.isEmpty()) {
            return tooMany(BUSY);
        }
        if (!matches.get() || known.orElseThrow().disabled()) {
            return wrong();
        }
        limits.giveBack(email, attempt.address());
        return begin(known.get(), attempt);
    }

    private Outcome<SignedIn> begin(AccountStore.Known known, SignInAttempt attempt) {
        var token = Tokens.fresh();
        return database.transaction(() -> {
            var now = clock.instant();
            var length = switch (attempt.kind()) {
                case BROWSER -> config.browserSession();
                case TOKEN -> config.tokenSession();
            };
            var expires = now.plus(length).truncatedTo(ChronoUnit.SECONDS);
            // Locked, so that a session cannot slip in beside a change of the password.
            var staff = store.lockIfPassword(known.id(), known.password());
            if (staff.isEmpty()) {
                return wrong();
            }
            sessions.deleteExpired(now);
            sessions.insert(
                    Tokens.sha256(token),
                    new Session(
                            staff.get(),
                            attempt.kind(),
                            UserAgents.kept(attempt.userAgent()),
                            now,
                            UserAgents.seen(now),
                            expires));
            return Outcome.done(new SignedIn(token, expires, staff.get()));
        });
    }

    Optional<Session> session(String token) {
        var now = clock.instant();
        var hash = Tokens.sha256(token);
        var session = sessions.find(hash, now);
        if (session.isPresent() && !session.get().seen().plus(SEEN_STEP).isAfter(now) && !database.inTransaction()) {
            sessions.seen(hash, UserAgents.seen(now));
        }
        return session;
    }

    private static Outcome<SignedIn> wrong() {
        return Outcome.refused(Problem.of(Problem.Kind.UNAUTHENTICATED, "account.sign-in.wrong"));
    }

    private static Outcome<SignedIn> tooMany(Duration wait) {
        var seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        return Outcome.refused(Problem.of(Problem.Kind.TOO_MANY, "account.sign-in.too-many", seconds));
    }
}
