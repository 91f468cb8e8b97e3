package broadsheet.member.entry;

import broadsheet.account.Passwords;
import broadsheet.account.Tokens;
import broadsheet.account.UserAgents;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.member.entry.Entries.SignedInMember;
import broadsheet.platform.db.Database;
import broadsheet.platform.jobs.Together;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sign-in and sessions of members.
@Singleton
final class SignIns {
    private static final int LONGEST_INPUT = 1_000;
    private static final Duration SEEN_STEP = Duration.ofHours(1);
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int MOST_SOUGHT = 200;

    private final Database database;
    private final LoginStore logins;
    private final SessionStore sessions;
    private final Members members;
    private final Passwords passwords;
    private final EntryLimits limits;
    private final EntryConfig config;
    private final Clock clock;
    private final Together<byte[], Optional<SignedInMember>> sought =
            new Together<>(MOST_SOUGHT, MOST_SOUGHT, this::members);

    SignIns(
            Database database,
            LoginStore logins,
            SessionStore sessions,
            Members members,
            Passwords passwords,
            EntryLimits limits,
            EntryConfig config,
            Clock clock) {
        this.database = database;
        this.logins = logins;
        this.sessions = sessions;
        this.members = members;
        this.passwords = passwords;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    Outcome<SignedIn> signIn(String given, String password, Visitor visitor) {
        var email = Emails.normal(given);
        if (!Emails.possible(email)) {
            return wrong();
        }
        var known = logins.byEmail(email);
        return checked(email, password, known.map(LoginStore.Login::password), visitor)
                .then(_ -> known.map(login -> begin(login, visitor)).orElseGet(SignIns::wrong));
    }

    /// Done when the password belongs to the hash; costs a try when it does not.
    Outcome<Sent> checked(String email, String password, Optional<String> hash, Visitor visitor) {
        if (password.length() > LONGEST_INPUT) {
            return wrong();
        }
        var refused = limits.signIn(email, visitor.address());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        var matches = passwords.matches(password, hash);
        if (matches.isEmpty()) {
            return Outcome.refused(EntryLimits.tooMany(BUSY));
        }
        if (!matches.get()) {
            return wrong();
        }
        limits.giveBack(email, visitor.address());
        return Outcome.done(new Sent());
    }

    private Outcome<SignedIn> begin(LoginStore.Login known, Visitor visitor) {
        return database.transaction(() -> {
            // Locked, so that a session cannot slip in beside a change of the password.
            var same = logins.find(known.member()).filter(now -> now.password().equals(known.password()));
            return same.isPresent() ? begin(known.member(), visitor) : wrong();
        });
    }

    /// A new session in the place of the one that the visitor has.
    Outcome<SignedIn> begin(long memberId, Visitor visitor) {
        var token = Tokens.fresh();
        return database.transaction(() -> {
            var erasing = members.find(memberId).filter(member -> member.erasure() != null);
            return members.cancelErasure(memberId).then(member -> {
                var now = clock.instant();
                var expires = now.plus(config.session()).truncatedTo(ChronoUnit.SECONDS);
                sessions.deleteExpired(now);
                if (visitor.session() != null) {
                    sessions.delete(Tokens.sha256(visitor.session()));
                }
                sessions.insert(Tokens.sha256(token), memberId, UserAgents.kept(visitor.userAgent()), now, expires);
                return Outcome.done(new SignedIn(token, expires, member, erasing.isPresent()));
            });
        });
    }

    Optional<SignedInMember> session(String token) {
        var now = clock.instant();
        var found = sought.ask(Tokens.sha256(token));
        found.map(SignedInMember::session)
                .filter(one -> !one.seen().plus(SEEN_STEP).isAfter(now) && !database.inTransaction())
                .ifPresent(one -> sessions.seen(one.id(), UserAgents.seen(now)));
        return found;
    }

    /// Those who send requests at the same time are sought together.
    private List<Optional<SignedInMember>> members(List<byte[]> hashes) {
        var found = sessions.find(hashes, clock.instant());
        var known = members.all(found.stream()
                .flatMap(Optional::stream)
                .map(MemberSession::memberId)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(session -> session.flatMap(one ->
                        Optional.ofNullable(known.get(one.memberId())).map(member -> new SignedInMember(one, member))))
                .toList();
    }

    private static <T> Outcome<T> wrong() {
        return Outcome.refused(Problem.of(Problem.Kind.UNAUTHENTICATED, "entry.sign-in.wrong"));
    }
}
