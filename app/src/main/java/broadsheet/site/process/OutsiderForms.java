package broadsheet.site.process;

import broadsheet.account.Open;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Outsiders;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.rules.StatementId;
import broadsheet.site.Sheet;
import broadsheet.site.process.StatementView.Fact;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// Where somebody from outside the house decides an appeal, with the link of the letter.
@Path("/statements/judge")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OutsiderForms {
    private final Outsiders outsiders;
    private final Statements statements;
    private final Printer pages;

    OutsiderForms(Outsiders outsiders, Statements statements, Printer pages) {
        this.outsiders = outsiders;
        this.statements = statements;
        this.pages = pages;
    }

    @GET
    @Path("/{secret}")
    public Response appeal(@RestPath String secret, @Context HttpServerRequest request) {
        return page(secret, pages.sheet(request), List.of(), "");
    }

    @POST
    @Path("/{secret}")
    @Open("for the one person who has the link; it works once")
    public Response decide(
            @RestPath String secret, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var sheet = pages.sheet(request);
        var answer = ReportForms.field(form, "answer");
        var granted = ReportForms.field(form, "granted");
        if (!granted.matches("yes|no")) {
            return page(secret, sheet, List.of(Problem.invalid("appeal.granted", "/granted")), answer);
        }
        return switch (outsiders.decide(secret, granted.equals("yes"), answer)) {
            case Outcome.Done<Appeal> _ -> said(sheet, List.of(), "outsider.done");
            case Outcome.Refused<Appeal>(var problems) -> page(secret, sheet, problems, answer);
        };
    }

    private Response page(String secret, Sheet sheet, List<Problem> problems, String answer) {
        return outsiders
                .find(secret)
                .map(appeal -> page(sheet, appeal, problems, answer))
                .orElseGet(() ->
                        said(sheet, List.of(Problem.of(Problem.Kind.NOT_FOUND, "appeal.unknown")), "outsider.gone"));
    }

    private Response page(Sheet sheet, Appeal appeal, List<Problem> problems, String answer) {
        var words = Words.of("appeal", sheet.language());
        var title = words.text("outsider.title", appeal.id());
        var view = new OutsiderView(
                pages.frame(sheet, title),
                words,
                title,
                Printer.sentences(sheet, problems),
                words.text("outsider.text"),
                facts(sheet, words, appeal),
                true,
                answer);
        return pages.page(sheet, problems, "site/outsider.jte", view);
    }

    private List<Fact> facts(Sheet sheet, Words words, Appeal appeal) {
        var facts = new ArrayList<Fact>();
        Optional.ofNullable(appeal.statement())
                .flatMap(id -> statements.find(new StatementId(id)))
                .ifPresent(statement -> facts.addAll(decided(sheet, words, statement)));
        facts.add(new Fact(words.text("outsider.appeal"), appeal.text()));
        return facts;
    }

    private static List<Fact> decided(Sheet sheet, Words words, Statement statement) {
        var named = Words.of("statement", sheet.language());
        return List.of(
                new Fact(
                        words.text("outsider.measure"),
                        named.text("target." + statement.target().kind().code()) + " · "
                                + named.text("measure." + statement.measure().code())),
                new Fact(words.text("outsider.facts"), statement.facts().text()),
                new Fact(words.text("outsider.evidence"), statement.facts().evidence()));
    }

    private Response said(Sheet sheet, List<Problem> problems, String key) {
        var words = Words.of("appeal", sheet.language());
        var text = words.text(key);
        var view = new OutsiderView(pages.frame(sheet, text), words, text, List.of(), "", List.of(), false, "");
        return pages.page(sheet, problems, "site/outsider.jte", view);
    }
}
