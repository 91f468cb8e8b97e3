package broadsheet.site.process;

import broadsheet.account.Open;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.statement.Statements;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// What the links in letters lead to: a statement and its appeal.
@Path("/statements")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StatementForms {
    private final Statements statements;
    private final Appeals appeals;
    private final StatementPrinter printer;
    private final Printer pages;

    StatementForms(Statements statements, Appeals appeals, StatementPrinter printer, Printer pages) {
        this.statements = statements;
        this.appeals = appeals;
        this.printer = printer;
        this.pages = pages;
    }

    @GET
    @Path("/{secret}")
    public Response statement(@RestPath String secret, @Context HttpServerRequest request) {
        return page(secret, request, List.of(), "");
    }

    private Response page(String secret, HttpServerRequest request, List<Problem> problems, String text) {
        var sheet = pages.sheet(request);
        return statements
                .bySecret(secret)
                .map(statement -> printer.page(sheet, statement, "/statements/" + secret, problems, text))
                .orElseGet(() -> printer.gone(sheet, null));
    }

    @POST
    @Path("/{secret}/appeal")
    @Open("for who has the secret of the letter")
    public Response appeal(
            @RestPath String secret, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var text = ReportForms.field(form, "text");
        return switch (appeals.bySecret(secret, text)) {
            case Outcome.Done<Appeal> _ -> pages.redirect(pages.sheet(request), "/statements/" + secret);
            case Outcome.Refused<Appeal>(var problems) -> page(secret, request, problems, text);
        };
    }
}
