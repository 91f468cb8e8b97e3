package broadsheet.account;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who sends the request that is being answered. For `*Api` and `*Pages` only.
@RequestScoped
public class CurrentStaff {
    private @Nullable Session session;

    /// The session of the request, if somebody is signed in.
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /// Who is signed in.
    ///
    /// @throws Refusal when nobody is
    public Staff staff() {
        return session()
                .map(Session::staff)
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.UNAUTHENTICATED, "account.sign-in.required")));
    }

    /// True when somebody is signed in who may do this at that paper.
    public boolean may(Permission permission, long paperId) {
        return session != null && session.staff().may(permission, paperId);
    }

    /// Lets only those pass who may do this at that paper.
    ///
    /// @throws Refusal for everybody else
    public void demand(Permission permission, long paperId) {
        if (!staff().may(permission, paperId)) {
            throw missing();
        }
    }

    void demandSomewhere(Permission permission) {
        if (!staff().maySomewhere(permission)) {
            throw missing();
        }
    }

    void begin(Session begun) {
        session = begun;
    }

    private static Refusal missing() {
        return Refusal.of(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }
}
