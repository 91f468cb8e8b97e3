package broadsheet.account;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Singleton
final class AccountService implements Accounts {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final AccountStore store;
    private final SessionStore sessions;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Publications publications;
    private final Clock clock;

    AccountService(
            Database database,
            AccountStore store,
            SessionStore sessions,
            SignIns signIns,
            Passwords passwords,
            Publications publications,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.sessions = sessions;
        this.signIns = signIns;
        this.passwords = passwords;
        this.publications = publications;
        this.clock = clock;
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome<Staff> add(String email, String name, String password) {
        var normal = normal(email);
        if (!EMAIL.matcher(normal).matches()) {
            return Outcome.refused(Problem.invalid("account.email.invalid", "/email"));
        }
        if (name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            return Outcome.refused(Problem.invalid("account.name.length", "/name"));
        }
        if (!Passwords.isAcceptable(password)) {
            return Outcome.refused(Problem.invalid("account.password.length", "/password"));
        }
        return store.insert(normal, name.strip(), passwords.hash(password), clock.instant())
                .flatMap(store::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.invalid("account.email.taken", "/email", normal)));
    }

    @Override
    public Outcome<Staff> grant(long staffId, Role role, @Nullable Long paperId) {
        if (role.forAllPapers() != (paperId == null)) {
            var code = role.forAllPapers() ? "account.role.for-all" : "account.role.for-one";
            return Outcome.refused(Problem.invalid(code, "/paper", role.code()));
        }
        if (paperId != null && publications.papers().stream().noneMatch(paper -> paper.id() == paperId)) {
            return Outcome.refused(Problem.invalid("account.paper.unknown", "/paper"));
        }
        return changed(staffId, () -> store.insertRole(staffId, role, paperId, clock.instant()));
    }

    @Override
    public Outcome<Staff> revoke(long staffId, Role role, @Nullable Long paperId) {
        return changed(staffId, () -> store.deleteRole(staffId, role, paperId));
    }

    @Override
    public Outcome<Staff> resetPassword(long staffId, String password) {
        if (!Passwords.isAcceptable(password)) {
            return Outcome.refused(Problem.invalid("account.password.length", "/password"));
        }
        var hash = passwords.hash(password);
        return changed(staffId, () -> {
            store.setPassword(staffId, hash);
            sessions.deleteOf(staffId);
        });
    }

    @Override
    public Outcome<Staff> setDisabled(long staffId, boolean disabled) {
        return changed(staffId, () -> {
            store.setDisabled(staffId, disabled);
            sessions.deleteOf(staffId);
        });
    }

    private Outcome<Staff> changed(long staffId, Runnable change) {
        return database.transaction(() -> {
            if (store.find(staffId).isEmpty()) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "account.unknown"));
            }
            change.run();
            return Outcome.done(store.find(staffId).orElseThrow());
        });
    }

    @Override
    public Optional<Staff> byEmail(String email) {
        return store.byEmail(normal(email));
    }

    @Override
    public List<Staff> list() {
        return store.all();
    }

    @Override
    public Outcome<SignedIn> signIn(SignInAttempt attempt) {
        return signIns.signIn(attempt);
    }

    @Override
    public void signOut(String token) {
        sessions.delete(Tokens.sha256(token));
    }

    @Override
    public void signOutEverywhere(long staffId) {
        sessions.deleteOf(staffId);
    }

    @Override
    public Optional<Session> bySession(String token) {
        return signIns.session(token);
    }
}
