package broadsheet.newsroom.oversight;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.Desks.Said;
import broadsheet.newsroom.oversight.OversightView.Fact;
import broadsheet.newsroom.oversight.OversightView.Field;
import broadsheet.newsroom.oversight.OversightView.Form;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.privacy.Breach;
import broadsheet.privacy.Breaches;
import broadsheet.publication.Paper;
import broadsheet.site.Sheet;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Data that got into wrong hands: who is affected, what they and the authority would be told, and
/// telling them.
@Path("/newsroom/breaches")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BreachForms {
    private static final String HERE = "/newsroom/breaches";
    private static final int SHOWN = 200;

    private final Desks desks;
    private final Breaches breaches;
    private final Clock clock;

    BreachForms(Desks desks, Breaches breaches, Clock clock) {
        this.desks = desks;
        this.breaches = breaches;
        this.clock = clock;
    }

    @GET
    public Response list(@RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return page(request, new Said(done, List.of()));
    }

    private Response page(HttpServerRequest request, Said said) {
        var staff = desks.staff(false).orElse(null);
        if (staff == null) {
            return Desks.away();
        }
        var sheet = desks.sheet(request);
        var words = Desks.words(sheet);
        var parts = new ArrayList<Part>();
        parts.add(Part.form(words.text("breaches.new"), words.text("breaches.text"), form(words, desks.seen(staff))));
        breaches.newest().forEach(breach -> parts.add(part(sheet, words, breach)));
        return desks.page(sheet, "breaches", said, parts);
    }

    private static Form form(Words words, List<Paper> papers) {
        return new Form(
                HERE,
                words.text("breaches.enter"),
                List.of(
                        new Field("paper", "paper", "choice", words.text("paper"), "", Desks.options(papers)),
                        Field.of("noticed", "noticed", "datetime-local", words.text("breaches.noticed")),
                        Field.of("what", "what", "area", words.text("breaches.what")),
                        Field.of("data", "data", "area", words.text("breaches.data")),
                        Field.of("measures", "measures", "area", words.text("breaches.measures"))));
    }

    private Part part(Sheet sheet, Words words, Breach breach) {
        var dates = sheet.dates();
        var overdue = breach.due().isBefore(clock.instant());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words.text(overdue ? "breaches.overdue" : "breaches.due"),
                dates.full(breach.due()).text()));
        facts.add(
                new Fact(words.text("breaches.people"), words.text("breaches.told", breach.affected(), breach.told())));
        var numbers = breaches.affected(breach.id()).stream()
                .limit(SHOWN)
                .map(one -> Long.toString(one.member()))
                .collect(Collectors.joining(" "));
        facts.add(new Fact(words.text("breaches.numbers"), numbers));
        breaches.drafts(breach)
                .forEach(draft -> facts.add(
                        new Fact(words.text("breaches.draft." + draft.to(), draft.language()), draft.text())));
        var id = Long.toString(breach.id());
        return new Part(
                words.text("breaches.number", id),
                List.of(breach.what()),
                facts,
                List.of(
                        new Form(
                                HERE + "/" + id + "/people",
                                words.text("breaches.add"),
                                List.of(
                                        Field.of("all-" + id, "all", "checkbox", words.text("breaches.all")),
                                        Field.of("members-" + id, "members", "area", words.text("breaches.members")))),
                        new Form(HERE + "/" + id + "/tell", words.text("breaches.tell"), List.of())));
    }

    @POST
    @Needs(Permission.OPERATE)
    public Response enter(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var noticed = OrderForms.moment(Desks.field(form, "noticed"));
        if (noticed == null) {
            return page(request, new Said(null, List.of(Problem.invalid("privacy.breach.noticed", "/noticed"))));
        }
        var breach = new Breach.NewOne(
                Desks.number(Desks.field(form, "paper")),
                Desks.field(form, "what"),
                Desks.field(form, "data"),
                Desks.field(form, "measures"),
                noticed);
        return after(breaches.enter(breach, desks.staff(false).orElseThrow()), "entered", request);
    }

    @POST
    @Path("/{id}/people")
    @Needs(Permission.OPERATE)
    public Response people(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var members = Arrays.stream(Desks.field(form, "members").split("\\D+", -1))
                .map(Desks::number)
                .filter(number -> number > 0)
                .distinct()
                .toList();
        var people = new Breach.People(form.containsKey("all"), members);
        return after(
                breaches.affect(Desks.number(id), people, desks.staff(false).orElseThrow()), "added", request);
    }

    @POST
    @Path("/{id}/tell")
    @Needs(Permission.OPERATE)
    public Response tell(@RestPath String id, @Context HttpServerRequest request) {
        return after(breaches.tell(Desks.number(id), desks.staff(false).orElseThrow()), "told", request);
    }

    private Response after(Outcome<Breach> outcome, String done, HttpServerRequest request) {
        return switch (outcome) {
            case Outcome.Done<Breach> _ -> Desks.to(HERE + "?done=" + done);
            case Outcome.Refused<Breach>(var problems) -> page(request, new Said(null, problems));
        };
    }
}
