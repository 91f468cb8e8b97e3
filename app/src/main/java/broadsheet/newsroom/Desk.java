package broadsheet.newsroom;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.DeskView.Letter;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.mail.Mailbox;
import broadsheet.site.Frame;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the pages of the newsroom.
@Singleton
final class Desk {
    private static final String HTML = "text/html;charset=utf-8";
    private static final int FULL = 50;

    private final Sheets sheets;

    Desk(Sheets sheets) {
        this.sheets = sheets;
    }

    private Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/newsroom/", Map.of(), Map.of()));
    }

    private static Words words(Sheet sheet) {
        return Words.of("newsroom", sheet.language());
    }

    private static Frame frame(Sheet sheet, String title) {
        var heading = words(sheet).text(title);
        return sheet.frame(
                Head.plain(heading, heading, null, "/" + sheet.paper().slug() + "/"), null);
    }

    Response signIn(HttpServerRequest request, String email, @Nullable Problem problem) {
        var sheet = sheet(request);
        var fault = problem == null
                ? null
                : Words.of("account", sheet.language())
                        .text(problem.code(), problem.arguments().toArray());
        var view = new DeskView.SignIn(frame(sheet, "sign-in.title"), words(sheet), email, fault);
        if (problem != null && problem.kind() == Problem.Kind.TOO_MANY) {
            return page(sheet, 429, "newsroom/sign-in.jte", view)
                    .header(HttpHeaders.RETRY_AFTER, problem.arguments().getFirst())
                    .build();
        }
        return page(sheet, problem == null ? 200 : 401, "newsroom/sign-in.jte", view)
                .build();
    }

    Response home(HttpServerRequest request, Staff staff, boolean forbidden) {
        var sheet = sheet(request);
        var view = new DeskView.Home(
                frame(sheet, "home.title"),
                words(sheet),
                staff.name(),
                staff.maySomewhere(Permission.MODERATE),
                staff.maySomewhere(Permission.WRITE),
                staff.maySomewhere(Permission.OPERATE),
                forbidden);
        return page(sheet, forbidden ? 403 : 200, "newsroom/home.jte", view).build();
    }

    Response letters(HttpServerRequest request, boolean delivers, List<Mailbox.Kept> kept) {
        var sheet = sheet(request);
        var letters = kept.stream()
                .map(one -> new Letter(
                        one.letter().to(),
                        one.letter().subject(),
                        one.letter().text(),
                        sheet.dates().full(one.at()),
                        one.failure()))
                .toList();
        var older = kept.size() < FULL
                ? null
                : "/newsroom/mailbox?before=" + kept.getLast().id();
        var view = new DeskView.Letters(frame(sheet, "mailbox.title"), words(sheet), delivers, letters, older);
        return page(sheet, 200, "newsroom/mailbox.jte", view).build();
    }

    private static Response.ResponseBuilder page(Sheet sheet, int status, String template, Object view) {
        return Response.status(status)
                .type(HTML)
                .entity(sheet.page(status, template, view).bytes());
    }
}
