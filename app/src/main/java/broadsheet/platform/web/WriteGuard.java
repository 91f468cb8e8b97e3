package broadsheet.platform.web;

import broadsheet.kernel.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets no other site write in the name of somebody who is signed in here. A request that changes something must
/// come from this site (`Sec-Fetch-Site`, else `Origin`), or carry a bearer token, which no browser sends by
/// itself;
/// with none of the three it may not carry our cookie.
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
final class WriteGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpServerRequest request;
    private final ResourceInfo resource;

    WriteGuard(@Context HttpServerRequest request, @Context ResourceInfo resource) {
        this.request = request;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        refuseUnreadable(context);
        if (READING.contains(context.getMethod())
                || SessionToken.bearer(context).isPresent()) {
            return;
        }
        var site = context.getHeaderString("Sec-Fetch-Site");
        var origin = context.getHeaderString("Origin");
        var authority = request.authority();
        if (!allowed(
                site,
                origin,
                authority == null ? null : authority.toString(),
                site == null
                        && origin == null
                        && (SessionToken.cookie(context).isPresent()
                                || SessionToken.memberCookie(context).isPresent()))) {
            throw Refusal.of(Problem.of(Problem.Kind.FORBIDDEN, "web.other-site"));
        }
    }

    static boolean allowed(
            @Nullable String site, @Nullable String origin, @Nullable String authority, boolean hasCookie) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin != null) {
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(authorityOf(origin));
        }
        return !hasCookie;
    }

    private static @Nullable String authorityOf(String origin) {
        try {
            var uri = URI.create(origin);
            return uri.getRawAuthority() == null ? null : uri.getRawAuthority().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// NUL cannot be looked up; and what is too large is not even begun. Only methods that take files are sent more
    /// (`quarkus.http.limits.max-body-size`), and they are for people who are signed in.
    private void refuseUnreadable(ContainerRequestContext context) {
        // No other way leads a NUL through the address.
        if (request.uri().contains("%00")) {
            throw Refusal.of(ProblemType.MALFORMED, Problem.of(Problem.Kind.INVALID, "web.http.malformed"));
        }
        var length = context.getLength();
        var files = resource.getResourceMethod().isAnnotationPresent(TakesFiles.class);
        // JSON that does not say its length is counted while it is read; forms are not.
        if ((length > ApiJson.LARGEST_BODY && !files) || (length < 0 && isForm(context.getMediaType()))) {
            throw Refusal.of(ProblemType.TOO_LARGE, Problem.of(Problem.Kind.INVALID, "web.http.too-large"));
        }
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)
                        || MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type));
    }
}
