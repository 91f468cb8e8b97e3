package broadsheet.newsroom.oversight;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.Desks.Said;
import broadsheet.newsroom.oversight.OversightView.Field;
import broadsheet.newsroom.oversight.OversightView.Form;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.publication.Paper;
import broadsheet.rules.Clause;
import broadsheet.rules.Rulebook;
import broadsheet.rules.Rules;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where the rules of a paper are given another text, by who judges appeals there.
@Path("/newsroom/rules")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RulesForms {
    private static final String HERE = "/newsroom/rules";

    private final Desks desks;
    private final Rules rules;

    RulesForms(Desks desks, Rules rules) {
        this.desks = desks;
        this.rules = rules;
    }

    @GET
    public Response list(@RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return page(request, new Said(done, List.of()), Map.of());
    }

    /// @param sent what was sent for a paper and refused, by its number
    private Response page(HttpServerRequest request, Said said, Map<Long, String> sent) {
        var staff = desks.staff(true);
        if (staff.isEmpty()) {
            return Desks.away();
        }
        var sheet = desks.sheet(request);
        var words = Desks.words(sheet);
        var parts = new ArrayList<Part>();
        parts.add(Part.text(words.text("rules.title"), words.text("rules.text")));
        desks.papersOf(staff.get(), Permission.JUDGE_APPEALS)
                .forEach(paper -> parts.add(part(words, paper, sent.getOrDefault(paper.id(), text(paper)))));
        return desks.page(sheet, "rules", said, parts);
    }

    private String text(Paper paper) {
        return rules.current(paper.id()).clauses().stream()
                .map(clause -> clause.id() + " " + clause.text())
                .collect(Collectors.joining("\n\n"));
    }

    private Part part(Words words, Paper paper, String text) {
        var id = Long.toString(paper.id());
        var version = rules.current(paper.id()).version();
        var form = new Form(
                HERE + "/" + id,
                words.text("rules.send"),
                List.of(
                        new Field("clauses-" + id, "clauses", "area", words.text("rules.clauses"), text, Map.of()),
                        Field.of("note-" + id, "note", "text", words.text("rules.note"))));
        return Part.form(paper.name(), words.text("rules.version", version), form);
    }

    @POST
    @Path("/{paper}")
    @Needs(Permission.JUDGE_APPEALS)
    public Response publish(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = desks.staff(true).orElseThrow();
        var id = Desks.number(paper);
        var text = Desks.field(form, "clauses");
        return switch (publish(id, text, Desks.field(form, "note"), staff)) {
            case Outcome.Done<Rulebook> _ -> Desks.to(HERE + "?done=published");
            case Outcome.Refused<Rulebook>(var problems) -> page(request, new Said(null, problems), Map.of(id, text));
        };
    }

    private Outcome<Rulebook> publish(long paper, String text, String note, Staff by) {
        return by.may(Permission.JUDGE_APPEALS, paper)
                ? rules.publish(paper, clauses(text), note, by.actor())
                : Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    /// Each clause begins with its id; blank lines stand between them.
    static List<Clause> clauses(String text) {
        var clauses = new ArrayList<Clause>();
        for (var block : text.strip().split("\\R[ \\t]*\\R+", -1)) {
            var parts = block.strip().split("\\s+", 2);
            clauses.add(new Clause(parts[0], parts.length > 1 ? parts[1] : ""));
        }
        return clauses;
    }
}
