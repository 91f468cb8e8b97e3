package broadsheet.newsroom.oversight;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.appeal.Outsiders;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.Desks.Said;
import broadsheet.newsroom.oversight.OversightView.Fact;
import broadsheet.newsroom.oversight.OversightView.Field;
import broadsheet.newsroom.oversight.OversightView.Form;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.publication.Paper;
import broadsheet.rules.StatementId;
import broadsheet.site.Sheet;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Appeals that nobody decided within seven days: the operator decides, or asks somebody from outside.
@Path("/newsroom/appeals")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AppealsForms {
    private static final String HERE = "/newsroom/appeals";

    private final Desks desks;
    private final Outsiders outsiders;
    private final Appeals appeals;
    private final Statements statements;

    AppealsForms(Desks desks, Outsiders outsiders, Appeals appeals, Statements statements) {
        this.desks = desks;
        this.outsiders = outsiders;
        this.appeals = appeals;
        this.statements = statements;
    }

    @GET
    public Response list(@RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return page(request, new Said(done, List.of()));
    }

    private Response page(HttpServerRequest request, Said said) {
        var staff = desks.staff(true).orElse(null);
        if (staff == null) {
            return Desks.away();
        }
        var papers = desks.seen(staff);
        var sheet = desks.sheet(request);
        var words = Desks.words(sheet);
        var parts = new ArrayList<Part>();
        var lonely = appeals.withoutJudge();
        var names = papers.stream()
                .filter(paper -> lonely.contains(paper.slug().value()))
                .map(Paper::name)
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            parts.add(Part.text(words.text("appeals.lonely"), names));
        }
        var overdue = outsiders.overdue(Desks.ids(papers));
        if (overdue.isEmpty()) {
            parts.add(Part.text(words.text("appeals.none"), words.text("appeals.text")));
        }
        var reasons = reasons(overdue);
        var asked = outsiders.invited(overdue.stream().map(Appeal::id).toList());
        overdue.forEach(appeal -> parts.add(part(
                sheet,
                words,
                appeal,
                Optional.ofNullable(appeal.statement()).map(reasons::get),
                asked.getOrDefault(appeal.id(), List.of()))));
        return desks.page(sheet, "appeals", said, parts);
    }

    private Map<Long, Statement> reasons(List<Appeal> overdue) {
        var ids = overdue.stream()
                .map(Appeal::statement)
                .filter(Objects::nonNull)
                .map(StatementId::new)
                .toList();
        return statements.all(ids).stream()
                .collect(Collectors.toMap(statement -> statement.id().value(), statement -> statement));
    }

    private Part part(
            Sheet sheet, Words words, Appeal appeal, Optional<Statement> reason, List<Outsiders.Invited> asked) {
        var dates = sheet.dates();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("paper"), desks.paper(appeal.paper()).name()));
        facts.add(new Fact(words.text("due"), dates.full(appeal.due()).text()));
        reason.ifPresent(statement -> {
            facts.add(new Fact(words.text("reason"), statement.facts().text()));
            facts.add(new Fact(words.text("evidence"), statement.facts().evidence()));
        });
        asked.forEach(one -> facts.add(new Fact(
                words.text("appeals.invited", one.name()),
                words.text("appeals.until", dates.full(one.expires()).text(), one.by()))));
        var id = Long.toString(appeal.id());
        return new Part(
                words.text("appeals.number", id),
                List.of(appeal.text()),
                facts,
                List.of(decide(words, id), invite(words, id)));
    }

    private static Form decide(Words words, String id) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "—");
        choice.put("yes", words.text("appeals.grant"));
        choice.put("no", words.text("appeals.refuse"));
        return new Form(
                HERE + "/" + id,
                words.text("appeals.decide"),
                List.of(
                        new Field("granted-" + id, "granted", "choice", words.text("appeals.outcome"), "", choice),
                        Field.of("answer-" + id, "answer", "area", words.text("answer"))));
    }

    private static Form invite(Words words, String id) {
        return new Form(
                HERE + "/" + id + "/outsider",
                words.text("appeals.invite"),
                List.of(
                        Field.of("name-" + id, "name", "text", words.text("appeals.name")),
                        Field.of("email-" + id, "email", "email", words.text("email"))));
    }

    @POST
    @Path("/{id}")
    @Needs(Permission.OPERATE)
    public Response decide(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = desks.staff(false).orElseThrow();
        var granted = Desks.field(form, "granted");
        if (!granted.matches("yes|no")) {
            return page(request, new Said(null, List.of(Problem.invalid("appeal.granted", "/granted"))));
        }
        var answer = Desks.field(form, "answer");
        return switch (appeals.decide(Desks.number(id), granted.equals("yes"), answer, staff)) {
            case Outcome.Done<Appeal> _ -> Desks.to(HERE + "?done=decided");
            case Outcome.Refused<Appeal>(var problems) -> page(request, new Said(null, problems));
        };
    }

    @POST
    @Path("/{id}/outsider")
    @Needs(Permission.OPERATE)
    public Response invite(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = desks.staff(false).orElseThrow();
        var invited = outsiders.invite(Desks.number(id), Desks.field(form, "name"), Desks.field(form, "email"), staff);
        return switch (invited) {
            case Outcome.Done<Outsiders.Invited> _ -> Desks.to(HERE + "?done=invited");
            case Outcome.Refused<Outsiders.Invited>(var problems) -> page(request, new Said(null, problems));
        };
    }
}
