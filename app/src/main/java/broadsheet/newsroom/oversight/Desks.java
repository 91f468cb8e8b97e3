package broadsheet.newsroom.oversight;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Begins and ends the pages of oversight.
@Singleton
public final class Desks {
    /// The pages, as they stand in addresses.
    public static final List<String> PAGES =
            List.of("appeals", "rules", "orders", "alerts", "requests", "breaches", "access");

    private static final Set<String> DONE =
            Set.of("decided", "invited", "entered", "answered", "told", "extended", "added", "published");

    private final Sheets sheets;
    private final CurrentStaff current;
    private final Publications publications;

    Desks(Sheets sheets, CurrentStaff current, Publications publications) {
        this.sheets = sheets;
        this.current = current;
        this.publications = publications;
    }

    Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/newsroom/", Map.of(), Map.of()));
    }

    static Words words(Sheet sheet) {
        return Words.of("oversight", sheet.language());
    }

    /// Who is signed in and may see it: operators, and moderators where they have something to do
    /// with it.
    Optional<Staff> staff(boolean moderatorsToo) {
        return current.session()
                .map(session -> session.staff())
                .filter(staff -> staff.maySomewhere(Permission.OPERATE)
                        || (moderatorsToo && staff.maySomewhere(Permission.MODERATE)));
    }

    static Response away() {
        return to("/newsroom/");
    }

    static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    Response page(Sheet sheet, String page, Said said, List<Part> parts) {
        var words = words(sheet);
        var title = words.text(page + ".title");
        var view = new OversightView(
                sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null),
                words,
                title,
                said.done() != null && DONE.contains(said.done()) ? words.text("done." + said.done()) : null,
                said.problems().stream()
                        .map(problem -> sentence(sheet, problem))
                        .toList(),
                parts);
        var status = said.problems().isEmpty() ? 200 : 422;
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .entity(sheet.page(status, "newsroom/oversight.jte", view).bytes())
                .build();
    }

    private static String sentence(Sheet sheet, Problem problem) {
        return Words.of(problem.code().substring(0, problem.code().indexOf('.')), sheet.language())
                .text(problem.code(), problem.arguments().toArray());
    }

    Paper paper(long id) {
        return publications.paper(id);
    }

    /// The papers at which somebody may do this.
    List<Paper> papersOf(Staff staff, Permission permission) {
        return publications.papers().stream()
                .filter(paper -> staff.may(permission, paper.id()))
                .toList();
    }

    /// The papers of which somebody sees what is on these desks: operators all, moderators their own.
    List<Paper> seen(Staff staff) {
        return staff.maySomewhere(Permission.OPERATE) ? publications.papers() : papersOf(staff, Permission.MODERATE);
    }

    static List<Long> ids(List<Paper> papers) {
        return papers.stream().map(Paper::id).toList();
    }

    /// Papers as the options of a choice.
    static Map<String, String> options(List<Paper> papers) {
        var options = new LinkedHashMap<String, String>();
        papers.forEach(paper -> options.put(Long.toString(paper.id()), paper.name()));
        return options;
    }

    static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    static long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    /// What is told above the lists.
    record Said(@Nullable String done, List<Problem> problems) {
        static final Said NOTHING = new Said(null, List.of());

        static Said of(Outcome<?> outcome) {
            return outcome instanceof Outcome.Refused<?>(var problems) ? new Said(null, problems) : NOTHING;
        }
    }
}
