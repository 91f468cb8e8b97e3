package broadsheet.site.process;

import broadsheet.account.Open;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.rules.StatementId;
import broadsheet.statement.Statement;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// Where a member stands: every statement about the member, and its appeal.
@Path("/account/statements")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StandingForms {
    private static final String HOME = "/account/statements";

    private final CurrentMember current;
    private final Statements statements;
    private final Appeals appeals;
    private final StatementPrinter printer;
    private final Printer pages;

    StandingForms(
            CurrentMember current, Statements statements, Appeals appeals, StatementPrinter printer, Printer pages) {
        this.current = current;
        this.statements = statements;
        this.appeals = appeals;
        this.printer = printer;
        this.pages = pages;
    }

    @GET
    public Response standing(@Context HttpServerRequest request) {
        var sheet = pages.sheet(request);
        return current.find()
                .map(member -> printer.standing(sheet, member))
                .orElseGet(() -> pages.redirect(sheet, "/account/sign-in?next=" + HOME));
    }

    @GET
    @Path("/{id}")
    public Response statement(@RestPath String id, @Context HttpServerRequest request) {
        return page(id, request, List.of(), "");
    }

    private Response page(String id, HttpServerRequest request, List<Problem> problems, String text) {
        var sheet = pages.sheet(request);
        return own(id).map(statement -> printer.page(sheet, statement, HOME + "/" + id, problems, text))
                .orElseGet(() -> printer.gone(sheet, null));
    }

    /// Whoever is not the person concerned is told that there is nothing.
    private Optional<Statement> own(String id) {
        var member = current.find().map(Member::id).orElse(null);
        return member == null || !id.matches("[1-9][0-9]{0,17}")
                ? Optional.empty()
                : statements.find(new StatementId(Long.parseLong(id))).filter(one -> member.equals(one.member()));
    }

    @POST
    @Path("/{id}/appeal")
    @Open("for the member whom the statement concerns")
    public Response appeal(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var statement = own(id);
        if (statement.isEmpty()) {
            return printer.gone(pages.sheet(request), null);
        }
        var text = ReportForms.field(form, "text");
        return switch (appeals.byMember(current.member().id(), statement.get().id(), text)) {
            case Outcome.Done<Appeal> _ -> pages.redirect(pages.sheet(request), HOME + "/" + id);
            case Outcome.Refused<Appeal>(var problems) -> page(id, request, problems, text);
        };
    }
}
