package broadsheet.newsroom.oversight;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.Desks.Said;
import broadsheet.newsroom.oversight.OversightView.Fact;
import broadsheet.newsroom.oversight.OversightView.Field;
import broadsheet.newsroom.oversight.OversightView.Form;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.privacy.AccessLog;
import broadsheet.privacy.PrivacyRequest;
import broadsheet.privacy.PrivacyRequests;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Requests of members about their data, and who of the staff was shown what.
@Path("/newsroom")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RequestForms {
    private static final String HERE = "/newsroom/requests";

    private final Desks desks;
    private final PrivacyRequests requests;
    private final AccessLog log;
    private final Clock clock;

    RequestForms(Desks desks, PrivacyRequests requests, AccessLog log, Clock clock) {
        this.desks = desks;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @Path("/requests")
    public Response list(@RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return page(request, new Said(done, List.of()));
    }

    private Response page(HttpServerRequest request, Said said) {
        if (desks.staff(false).isEmpty()) {
            return Desks.away();
        }
        var sheet = desks.sheet(request);
        var words = Desks.words(sheet);
        var open = requests.open();
        var parts = new ArrayList<Part>();
        if (open.isEmpty()) {
            parts.add(Part.text(words.text("requests.none"), words.text("requests.text")));
        }
        open.forEach(one -> parts.add(part(sheet, words, one)));
        return desks.page(sheet, "requests", said, parts);
    }

    private Part part(Sheet sheet, Words words, PrivacyRequest request) {
        var dates = sheet.dates();
        var overdue = request.due().isBefore(clock.instant());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("paper"), desks.paper(request.paper()).name()));
        facts.add(new Fact(words.text("member"), String.valueOf(request.member())));
        facts.add(new Fact(
                words.text(overdue ? "overdue" : "due"),
                dates.full(request.due()).text()));
        var extension = request.extension();
        if (extension != null) {
            facts.add(new Fact(words.text("requests.extended"), extension));
        }
        var id = Long.toString(request.id());
        var forms = new ArrayList<Form>();
        forms.add(new Form(
                HERE + "/" + id,
                words.text("send"),
                List.of(
                        Field.of("done-" + id, "done", "checkbox", words.text("requests.done")),
                        Field.of("answer-" + id, "answer", "area", words.text("answer")))));
        if (extension == null) {
            forms.add(new Form(
                    HERE + "/" + id + "/extend",
                    words.text("requests.extend"),
                    List.of(Field.of("reason-" + id, "reason", "text", words.text("requests.reason")))));
        }
        var kind = Words.of("privacy", sheet.language())
                .text("kind." + request.kind().code());
        return new Part(words.text("requests.number", id, kind), List.of(request.text()), facts, forms);
    }

    @POST
    @Path("/requests/{id}")
    @Needs(Permission.OPERATE)
    public Response answer(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var answered = requests.answer(
                Desks.number(id),
                form.containsKey("done"),
                Desks.field(form, "answer"),
                desks.staff(false).orElseThrow());
        return after(answered, "answered", request);
    }

    @POST
    @Path("/requests/{id}/extend")
    @Needs(Permission.OPERATE)
    public Response extend(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var extended = requests.extend(
                Desks.number(id),
                Desks.field(form, "reason"),
                desks.staff(false).orElseThrow());
        return after(extended, "extended", request);
    }

    private Response after(Outcome<PrivacyRequest> outcome, String done, HttpServerRequest request) {
        return switch (outcome) {
            case Outcome.Done<PrivacyRequest> _ -> Desks.to(HERE + "?done=" + done);
            case Outcome.Refused<PrivacyRequest>(var problems) -> page(request, new Said(null, problems));
        };
    }

    @GET
    @Path("/access")
    public Response access(@Context HttpServerRequest request) {
        if (desks.staff(false).isEmpty()) {
            return Desks.away();
        }
        var sheet = desks.sheet(request);
        var words = Desks.words(sheet);
        var facts = log.newest().stream()
                .map(one -> new Fact(
                        sheet.dates().full(one.at()).text() + " " + one.by(),
                        words.text("access." + one.kind(), one.member(), one.reason())))
                .toList();
        var part = new Part(words.text("access.title"), List.of(words.text("access.text")), facts, List.of());
        return desks.page(sheet, "access", Said.NOTHING, List.of(part));
    }
}
