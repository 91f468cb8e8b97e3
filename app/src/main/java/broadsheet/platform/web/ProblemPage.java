package broadsheet.platform.web;

import broadsheet.platform.cache.PageRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// What a browser gets in the place of a problem document: at the addresses of forms, unless it asks for JSON.
@Singleton
final class ProblemPage {
    private static final Logger LOG = Logger.getLogger(ProblemPage.class);
    private static final Set<String> PROGRAMS = Set.of("api", "mcp", "openapi", "q");

    private final Instance<ProblemPages> pages;

    ProblemPage(Instance<ProblemPages> pages) {
        this.pages = pages;
    }

    boolean wanted(ContainerRequestContext request) {
        var path = path(request);
        var end = path.indexOf('/', 1);
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        var json = accept != null && accept.contains("json") && !accept.contains("text/html");
        return !PROGRAMS.contains(path.substring(1, end < 0 ? path.length() : end)) && !json;
    }

    private static String path(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    byte[] page(Refusal refusal, ContainerRequestContext request) {
        try {
            return pages.get().page(asked(request), refusal.type(), refusal.problems());
        } catch (RuntimeException e) {
            LOG.errorf(e, "no page for what went wrong: %s", refusal.getMessage());
            return ErrorPages.failed().bytes();
        }
    }

    private static PageRequest asked(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        var english = "en".equals(request.getUriInfo().getQueryParameters().getFirst("lang"));
        return new PageRequest(host, path(request), Map.of(), english ? Map.of("lang", "en") : Map.of());
    }
}
