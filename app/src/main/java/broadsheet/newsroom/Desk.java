package broadsheet.newsroom;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Begins and ends the pages of the newsroom, and makes those of its door.
@Singleton
public final class Desk {
    private static final String HTML = "text/html;charset=utf-8";
    private static final int FULL = 50;

    private final Sheets sheets;

    Desk(Sheets sheets) {
        this.sheets = sheets;
    }

    /// A page in the words of the host's paper.
    public Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/newsroom/", Map.of(), Map.of()));
    }

    private static Words words(Sheet sheet) {
        return Words.of("newsroom", sheet.language());
    }

    private static Frame frame(Sheet sheet, String title) {
        return titled(sheet, words(sheet).text(title));
    }

    /// What stands around a page of the staff.
    public static Frame titled(Sheet sheet, String title) {
        return sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null);
    }

    /// What leads from one page of the staff to the others.
    ///
    /// @param here address of the page itself
    public static StaffBar bar(Sheet sheet, Staff staff, String here) {
        return StaffBar.of(words(sheet), staff, here);
    }

    /// The sentence of a problem.
    public static String sentence(Sheet sheet, Problem problem) {
        return Words.of(problem.code().substring(0, problem.code().indexOf('.')), sheet.language())
                .text(problem.code(), problem.arguments().toArray());
    }

    /// A page of the staff: nobody else ever sees it.
    public static Response answer(Sheet sheet, int status, String template, Object view) {
        return page(sheet, status, template, view).build();
    }

    /// A moment as forms write it, in Taiwan's time: `2026-11-24T14:05`. Null for what is empty or none.
    public static @Nullable Instant moment(String text) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDateTime.parse(text.strip().replace(' ', 'T'))
                            .atZone(TaiwanDates.ZONE)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Leads on to another page.
    public static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    /// The door.
    public Response signIn(HttpServerRequest request) {
        return signIn(request, "", null);
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

    /// What somebody finds who has no stories to write, or who asked for what is not his.
    public Response home(HttpServerRequest request, Staff staff, boolean forbidden) {
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
