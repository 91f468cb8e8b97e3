package broadsheet.site.account;

import broadsheet.member.entry.Visitor;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.SessionToken;
import broadsheet.site.Sheets;
import broadsheet.site.variant.Variant;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Begins the answer to a request for a member's own page.
@Singleton
final class Turns {
    private static final int LONGEST_TOKEN = 100;
    private static final int LONGEST_NEXT = 500;

    private final Sheets sheets;

    Turns(Sheets sheets) {
        this.sheets = sheets;
    }

    Turn begin(ContainerRequestContext context, HttpServerRequest request) {
        var english = "en".equals(request.getParam("lang"));
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        var path = Objects.requireNonNullElse(request.path(), "/account/");
        var page = new PageRequest(host, path, Map.of(), english ? Map.of("lang", "en") : Map.of());
        var sheet = sheets.forHost(page);
        if (sheet.paper().id() == 0) {
            throw new NotFoundException("nobody can be a member before there is a paper");
        }
        var visitor = new Visitor(
                request.remoteAddress().hostAddress(),
                request.getHeader(HttpHeaders.USER_AGENT),
                sheet.paper().id(),
                sheet.language(),
                SessionToken.memberCookie(context).orElse(null));
        return new Turn(sheet, visitor, Variant.of(page), context);
    }

    /// What stood in a field, or an empty text.
    static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    /// A token of a mail as it came; an empty text for what can be none.
    static String token(String given) {
        return given.length() <= LONGEST_TOKEN ? given : "";
    }

    /// A page of this site and of no other; the account's own page for all else.
    static String next(String given) {
        var local = given.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*") && given.length() <= LONGEST_NEXT;
        return local ? given : "/account/";
    }
}
