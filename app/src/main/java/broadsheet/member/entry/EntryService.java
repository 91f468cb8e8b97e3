package broadsheet.member.entry;

import broadsheet.account.Passwords;
import broadsheet.account.Tokens;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.member.proof.ErasureProofs;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@Singleton
final class EntryService implements Entries {
    private final Database database;
    private final LoginStore logins;
    private final SessionStore sessions;
    private final Registrations registrations;
    private final SignIns signIns;
    private final Members members;
    private final Letters letters;
    private final ErasureProofs proofs;
    private final Passwords passwords;
    private final EntryLimits limits;
    private final EntryConfig config;
    private final Clock clock;

    EntryService(
            Database database,
            LoginStore logins,
            SessionStore sessions,
            Registrations registrations,
            SignIns signIns,
            Members members,
            Letters letters,
            ErasureProofs proofs,
            Passwords passwords,
            EntryLimits limits,
            EntryConfig config,
            Clock clock) {
        this.database = database;
        this.logins = logins;
        this.sessions = sessions;
        this.registrations = registrations;
        this.signIns = signIns;
        this.members = members;
        this.letters = letters;
        this.proofs = proofs;
        this.passwords = passwords;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<Sent> register(NewMember wanted, Visitor visitor) {
        return registrations.register(wanted, visitor);
    }

    @Override
    public Optional<String> pending(String token) {
        return registrations.pending(token);
    }

    @Override
    public Outcome<SignedIn> confirm(String token, String nickname, String password, Visitor visitor) {
        return registrations.confirm(token, nickname, password, visitor);
    }

    @Override
    public Outcome<Sent> open(long memberId, String given, String password) {
        var email = Emails.normal(given);
        if (!Emails.possible(email)) {
            return Outcome.refused(Problem.invalid("entry.email.invalid", "/email"));
        }
        if (!Passwords.isAcceptable(password)) {
            return Outcome.refused(Problem.invalid("entry.password.length", "/password"));
        }
        var hash = passwords.hash(password);
        return database.transaction(() -> {
            logins.lock(email);
            if (logins.byEmail(email).isPresent()) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "entry.email.known"));
            }
            logins.insert(memberId, email, hash, clock.instant());
            return Outcome.done(new Sent());
        });
    }

    @Override
    public Outcome<SignedIn> signIn(String email, String password, Visitor visitor) {
        return signIns.signIn(email, password, visitor);
    }

    @Override
    public Outcome<Sent> forgot(String given, Visitor visitor) {
        var email = Emails.normal(given);
        if (!Emails.possible(email)) {
            return Outcome.refused(Problem.invalid("entry.email.invalid", "/email"));
        }
        var refused = limits.letter(email, visitor.address());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        var token = Tokens.fresh();
        return database.transaction(() -> {
            var login = logins.byEmail(email);
            if (login.isPresent()) {
                var expires = clock.instant().plus(config.reset());
                logins.insertToken(Tokens.sha256(token), login.get().member(), expires);
                letters.reset(email, token, visitor);
            } else {
                letters.unknown(email, visitor);
            }
            return Outcome.done(new Sent());
        });
    }

    @Override
    public boolean mayReset(String token) {
        return logins.token(Tokens.sha256(token), clock.instant()).isPresent();
    }

    @Override
    public Outcome<Sent> reset(String token, String password) {
        if (!Passwords.isAcceptable(password)) {
            return Outcome.refused(Problem.invalid("entry.password.length", "/password"));
        }
        if (!mayReset(token)) {
            return spent();
        }
        var hash = passwords.hash(password);
        return database.transaction(() -> {
            var member = logins.takeToken(Tokens.sha256(token), clock.instant());
            if (member.isEmpty()) {
                return spent();
            }
            logins.setPassword(member.get(), hash, clock.instant());
            logins.deleteTokens(member.get(), clock.instant());
            sessions.deleteOf(member.get());
            return Outcome.done(new Sent());
        });
    }

    private static <T> Outcome<T> spent() {
        return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "entry.token.spent"));
    }

    @Override
    public Outcome<Sent> changePassword(long memberId, String present, String wanted, Visitor visitor) {
        if (!Passwords.isAcceptable(wanted)) {
            return Outcome.refused(Problem.invalid("entry.password.length", "/wanted"));
        }
        return knows(memberId, present, visitor).then(login -> {
            var hash = passwords.hash(wanted);
            return database.transaction(() -> {
                logins.setPassword(memberId, hash, clock.instant());
                var own = visitor.session() == null ? new byte[0] : Tokens.sha256(visitor.session());
                sessions.deleteOthers(memberId, own);
                letters.changed(login.email(), visitor);
                return Outcome.done(new Sent());
            });
        });
    }

    @Override
    public Outcome<Sent> leave(long memberId, String password, boolean postsToo, Visitor visitor) {
        return knows(memberId, password, visitor)
                .then(login -> database.transaction(() -> {
                    sessions.deleteOf(memberId);
                    letters.leaving(login.email(), proofs.begin(memberId, postsToo), visitor);
                    return members.requestErasure(memberId, postsToo).then(_ -> Outcome.done(new Sent()));
                }));
    }

    @Override
    public Outcome<Sent> know(long memberId, String password, Visitor visitor) {
        return knows(memberId, password, visitor).then(_ -> Outcome.done(new Sent()));
    }

    private Outcome<LoginStore.Login> knows(long memberId, String password, Visitor visitor) {
        var login = logins.find(memberId);
        if (login.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "member.unknown"));
        }
        var known = login.get();
        return switch (signIns.checked(known.email(), password, Optional.of(known.password()), visitor)) {
            case Outcome.Done<Sent> _ -> Outcome.done(known);
            case Outcome.Refused<Sent>(var problems) ->
                problems.getFirst().kind() == Problem.Kind.TOO_MANY
                        ? new Outcome.Refused<>(problems)
                        : Outcome.refused(Problem.invalid("entry.password.wrong", "/password"));
        };
    }

    @Override
    public Optional<SignedInMember> bySession(String token) {
        return signIns.session(token);
    }

    @Override
    public void signOut(String token) {
        sessions.delete(Tokens.sha256(token));
    }

    @Override
    public List<Device> devices(long memberId) {
        return sessions.devices(memberId, clock.instant());
    }

    @Override
    public void revoke(long memberId, long device) {
        sessions.delete(memberId, device);
    }

    @Override
    public Optional<String> email(long memberId) {
        return logins.find(memberId).map(LoginStore.Login::email);
    }
}
