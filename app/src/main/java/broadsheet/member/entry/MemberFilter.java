package broadsheet.member.entry;

import broadsheet.member.CurrentMember;
import broadsheet.member.entry.Entries.SignedInMember;
import broadsheet.platform.web.SessionToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// Finds out which member sends a request.
@Provider
@Priority(Priorities.AUTHENTICATION)
final class MemberFilter implements ContainerRequestFilter {
    // Filters are made before the configuration of the running program is known, so this has to be late.
    private final Instance<Entries> entries;
    private final CurrentMember current;

    MemberFilter(Instance<Entries> entries, CurrentMember current) {
        this.entries = entries;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        SessionToken.memberCookie(context)
                .flatMap(token -> entries.get().bySession(token))
                .map(SignedInMember::member)
                .ifPresent(current::begin);
    }
}
