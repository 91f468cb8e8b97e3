package broadsheet.site.process;

import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.PageRequest;
import broadsheet.site.Frame;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Begins and ends pages that are made for one person and kept by nobody.
@Singleton
final class Printer {
    private static final int TOO_MANY = 429;

    private final Sheets sheets;

    Printer(Sheets sheets) {
        this.sheets = sheets;
    }

    Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        var path = Objects.requireNonNullElse(request.path(), "/");
        var english = "en".equals(request.getParam("lang"));
        return sheets.forHost(new PageRequest(host, path, Map.of(), english ? Map.of("lang", "en") : Map.of()));
    }

    Frame frame(Sheet sheet, String title) {
        return sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null);
    }

    Response page(Sheet sheet, List<Problem> problems, String template, Object view) {
        var status = problems.isEmpty() ? 200 : status(problems.getFirst().kind());
        var response = Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=utf-8")
                .header("X-Robots-Tag", "noindex")
                .entity(sheet.page(status, template, view).bytes());
        if (status == TOO_MANY) {
            response.header(
                    HttpHeaders.RETRY_AFTER, problems.getFirst().arguments().getFirst());
        }
        return response.build();
    }

    Response redirect(Sheet sheet, String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address(sheet, path))
                .build();
    }

    /// The address of a page in the language of this one.
    static String address(Sheet sheet, String path) {
        var english = sheet.language() == broadsheet.kernel.Language.EN
                && !sheet.paper().language().startsWith("en");
        return english ? path + (path.contains("?") ? "&" : "?") + "lang=en" : path;
    }

    static List<String> sentences(Sheet sheet, List<Problem> problems) {
        return problems.stream()
                .map(problem -> Words.of(
                                problem.code().substring(0, problem.code().indexOf('.')), sheet.language())
                        .text(problem.code(), problem.arguments().toArray()))
                .toList();
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT, OUTDATED -> 409;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case TOO_MANY -> TOO_MANY;
        };
    }
}
