package broadsheet.account;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.platform.web.SessionToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/// Finds out who sends a request, and turns away who may not do what the method [Needs].
@Provider
@Priority(Priorities.AUTHENTICATION)
final class StaffFilter implements ContainerRequestFilter {
    // Filters are made before the configuration of the running program is known, so this has to be late.
    private final Instance<Accounts> accounts;
    private final CurrentStaff current;
    private final ResourceInfo resource;

    StaffFilter(Instance<Accounts> accounts, CurrentStaff current, @Context ResourceInfo resource) {
        this.accounts = accounts;
        this.current = current;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var bearer = SessionToken.bearer(context);
        var session = bearer.or(() -> SessionToken.cookie(context))
                .flatMap(token -> accounts.get().bySession(token));
        session.ifPresent(current::begin);
        var needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (bearer.isPresent() && session.isEmpty()) {
            throw Refusal.of(Problem.of(Problem.Kind.UNAUTHENTICATED, "account.session.ended"));
        }
        if (needs != null) {
            current.demandSomewhere(needs.value());
        }
    }
}
