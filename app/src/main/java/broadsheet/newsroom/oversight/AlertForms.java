package broadsheet.newsroom.oversight;

import broadsheet.account.Open;
import broadsheet.authority.Alert;
import broadsheet.authority.Alerts;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.Desks.Said;
import broadsheet.newsroom.oversight.OversightView.Fact;
import broadsheet.newsroom.oversight.OversightView.Field;
import broadsheet.newsroom.oversight.OversightView.Form;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.queue.Queue;
import broadsheet.rules.Target;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Threats to life: what is preserved, and what which authority was told.
@Path("/newsroom/alerts")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AlertForms {
    private static final String HERE = "/newsroom/alerts";

    private final Desks desks;
    private final Alerts alerts;
    private final Queue queue;

    AlertForms(Desks desks, Alerts alerts, Queue queue) {
        this.desks = desks;
        this.alerts = alerts;
        this.queue = queue;
    }

    @GET
    public Response list(
            @RestQuery @Nullable String done, @RestQuery @Nullable String item, @Context HttpServerRequest request) {
        var object = queue.find(Desks.number(Objects.requireNonNullElse(item, "")))
                .map(found -> found.target().toString())
                .orElse("");
        return page(request, new Said(done, List.of()), object);
    }

    private Response page(HttpServerRequest request, Said said, String object) {
        var staff = desks.staff(true).orElse(null);
        if (staff == null) {
            return Desks.away();
        }
        var sheet = desks.sheet(request);
        var words = Desks.words(sheet);
        var parts = new ArrayList<Part>();
        parts.add(Part.form(words.text("alerts.new"), words.text("alerts.text"), form(words, object)));
        alerts.newest(Desks.ids(desks.seen(staff))).forEach(alert -> parts.add(part(sheet, words, alert)));
        return desks.page(sheet, "alerts", said, parts);
    }

    private static Form form(Words words, String object) {
        return new Form(
                HERE,
                words.text("alerts.send"),
                List.of(
                        new Field("object", "object", "text", words.text("object"), object, Map.of()),
                        Field.of("authority", "authority", "text", words.text("alerts.authority")),
                        new Field("country", "country", "text", words.text("country"), "TW", Map.of()),
                        Field.of("sent", "sent", "area", words.text("alerts.sent"))));
    }

    private Part part(Sheet sheet, Words words, Alert alert) {
        var dates = sheet.dates();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("paper"), desks.paper(alert.paper()).name()));
        facts.add(new Fact(words.text("object"), alert.target().toString()));
        facts.add(new Fact(words.text("alerts.authority"), alert.authority() + "（" + alert.country() + "）"));
        facts.add(new Fact(
                words.text("by"), alert.by() + " " + dates.full(alert.at()).text()));
        facts.add(new Fact(words.text("alerts.kept"), dates.full(alert.kept()).text()));
        var evidence = alert.evidence();
        if (evidence != null) {
            facts.add(new Fact(words.text("evidence"), evidence.name() + "：" + evidence.text()));
            evidence.earlier().forEach(text -> facts.add(new Fact(words.text("alerts.earlier"), text)));
        }
        return new Part(words.text("alerts.number", alert.id()), List.of(alert.sent()), facts, List.of());
    }

    @POST
    @Open("for operators and moderators of the paper; the register asks for the right")
    public Response tell(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = desks.staff(true);
        if (staff.isEmpty()) {
            return Desks.away();
        }
        var object = Desks.field(form, "object");
        var told = Target.parse(object)
                .map(target -> new Alert.NewOne(
                        target,
                        Desks.field(form, "authority"),
                        Desks.field(form, "country"),
                        Desks.field(form, "sent")))
                .map(alert -> alerts.tell(alert, staff.get()))
                .orElseGet(() -> Outcome.refused(Problem.invalid("authority.object", "/object")));
        return switch (told) {
            case Outcome.Done<Alert> _ -> Desks.to(HERE + "?done=entered");
            case Outcome.Refused<Alert>(var problems) -> page(request, new Said(null, problems), object);
        };
    }
}
