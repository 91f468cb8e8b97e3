package broadsheet.newsroom.moderation;

import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.PageRequest;
import broadsheet.site.Frame;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Begins and ends the pages of the desk.
@Singleton
public final class DeskSheets {
    private final Sheets sheets;

    DeskSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    /// The sheet of a page for this request.
    public Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/moderation/", Map.of(), Map.of()));
    }

    static Words words(Sheet sheet) {
        return Words.of("moderation", sheet.language());
    }

    /// The frame of a page of this title.
    public static Frame frame(Sheet sheet, String title) {
        return sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null);
    }

    /// The page; 422 when there are problems.
    public static Response page(Sheet sheet, List<Problem> problems, String template, Object view) {
        var status = problems.isEmpty() ? 200 : 422;
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .entity(sheet.page(status, template, view).bytes())
                .build();
    }

    /// What problems say.
    public static List<String> sentences(Sheet sheet, List<Problem> problems) {
        return problems.stream().map(problem -> sentence(sheet, problem)).toList();
    }

    /// What a problem says.
    public static String sentence(Sheet sheet, Problem problem) {
        return Words.of(problem.code().substring(0, problem.code().indexOf('.')), sheet.language())
                .text(problem.code(), problem.arguments().toArray());
    }
}
