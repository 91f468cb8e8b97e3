package broadsheet.newsroom.oversight;

import broadsheet.account.Open;
import broadsheet.authority.NewOrder;
import broadsheet.authority.Order;
import broadsheet.authority.Orders;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.newsroom.oversight.Desks.Said;
import broadsheet.newsroom.oversight.OversightView.Fact;
import broadsheet.newsroom.oversight.OversightView.Field;
import broadsheet.newsroom.oversight.OversightView.Form;
import broadsheet.newsroom.oversight.OversightView.Part;
import broadsheet.publication.Paper;
import broadsheet.report.LegalGround;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The register of orders.
@Path("/newsroom/orders")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OrderForms {
    private static final String HERE = "/newsroom/orders";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Desks desks;
    private final Orders orders;

    OrderForms(Desks desks, Orders orders) {
        this.desks = desks;
        this.orders = orders;
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
        var sheet = desks.sheet(request);
        var papers = desks.seen(staff);
        var words = Desks.words(sheet);
        var parts = new ArrayList<Part>();
        parts.add(Part.form(words.text("orders.new"), words.text("orders.text"), form(words, papers)));
        orders.newest(Desks.ids(papers)).forEach(order -> parts.add(part(sheet, words, order)));
        return desks.page(sheet, "orders", said, parts);
    }

    private static Form form(Words words, List<Paper> papers) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Order.Kind.values()) {
            kinds.put(kind.code(), words.text("orders.kind." + kind.code()));
        }
        return new Form(
                HERE,
                words.text("orders.enter"),
                List.of(
                        new Field("paper", "paper", "choice", words.text("paper"), "", Desks.options(papers)),
                        Field.of("authority", "authority", "text", words.text("authority")),
                        new Field("country", "country", "text", words.text("country"), "TW", Map.of()),
                        Field.of("reference", "reference", "text", words.text("reference")),
                        Field.of("email", "email", "email", words.text("orders.email")),
                        new Field("kind", "kind", "choice", words.text("orders.kind"), "", kinds),
                        new Field("law", "law", "choice", words.text("orders.law"), "", grounds(words)),
                        Field.of("object", "object", "text", words.text("object")),
                        Field.of("received", "received", "datetime-local", words.text("orders.received")),
                        Field.of("words", "words", "area", words.text("orders.words"))));
    }

    private static Map<String, String> grounds(Words words) {
        var grounds = new LinkedHashMap<String, String>();
        for (var ground : LegalGround.values()) {
            grounds.put(ground.code(), words.text("law." + ground.code()));
        }
        return grounds;
    }

    private Part part(Sheet sheet, Words words, Order order) {
        var open = order.effect() == null;
        var waits = order.kind() == Order.Kind.ACT && order.target() != null;
        var facts = new ArrayList<>(came(sheet, words, order));
        if (!open || waits) {
            facts.add(new Fact(words.text("orders.effect"), effect(sheet, words, order)));
        }
        return new Part(
                words.text(
                        "orders.number",
                        order.id(),
                        words.text("orders.kind." + order.kind().code())),
                List.of(order.words()),
                facts,
                open && !waits ? List.of(answer(words, order.id())) : List.of());
    }

    /// Who ordered something about what, and when.
    private List<Fact> came(Sheet sheet, Words words, Order order) {
        var sender = order.sender();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("paper"), desks.paper(order.paper()).name()));
        facts.add(new Fact(
                words.text("authority"), sender.authority() + "（" + sender.country() + "） " + sender.reference()));
        facts.add(new Fact(words.text("orders.law"), words.text("law." + order.law())));
        var target = order.target();
        if (target != null) {
            facts.add(new Fact(words.text("object"), target.toString()));
        }
        facts.add(new Fact(
                words.text("orders.received"),
                sheet.dates().full(order.received()).text()));
        return facts;
    }

    private static String effect(Sheet sheet, Words words, Order order) {
        var effect = order.effect();
        return effect == null
                ? words.text("orders.queue")
                : words.text("orders.result." + effect.result()) + "，"
                        + sheet.dates().full(effect.at()).text() + "：" + effect.answer();
    }

    private static Form answer(Words words, long id) {
        return new Form(
                HERE + "/" + id,
                words.text("send"),
                List.of(
                        Field.of("done-" + id, "done", "checkbox", words.text("orders.done")),
                        Field.of("answer-" + id, "answer", "area", words.text("answer"))));
    }

    @POST
    @Open("for operators and moderators of the paper; the register asks for the right")
    public Response enter(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = desks.staff(true);
        if (staff.isEmpty()) {
            return Desks.away();
        }
        var object = Desks.field(form, "object");
        var target = Target.parse(object).orElse(null);
        var received = moment(Desks.field(form, "received"));
        if ((target == null && !object.isEmpty()) || received == null) {
            var problem = received == null
                    ? Problem.invalid("authority.received", "/received")
                    : Problem.invalid("authority.object", "/object");
            return page(request, new Said(null, List.of(problem)));
        }
        var order = new NewOrder(
                Desks.number(Desks.field(form, "paper")),
                new Order.Sender(
                        Desks.field(form, "authority"),
                        Desks.field(form, "country"),
                        Desks.field(form, "reference"),
                        Desks.field(form, "email")),
                Order.Kind.of(Desks.field(form, "kind")).orElse(Order.Kind.ACT),
                Desks.field(form, "law"),
                Desks.field(form, "words"),
                target,
                received);
        return switch (orders.enter(order, staff.get())) {
            case Outcome.Done<Order> _ -> Desks.to(HERE + "?done=entered");
            case Outcome.Refused<Order>(var problems) -> page(request, new Said(null, problems));
        };
    }

    /// A minute in Taiwan, as browsers send it.
    static @Nullable Instant moment(String text) {
        try {
            return LocalDateTime.parse(text, MINUTE).atZone(TaiwanDates.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @POST
    @Path("/{id}")
    @Open("for operators and moderators of the paper; the register asks for the right")
    public Response answer(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = desks.staff(true);
        if (staff.isEmpty()) {
            return Desks.away();
        }
        var answered =
                orders.answer(Desks.number(id), form.containsKey("done"), Desks.field(form, "answer"), staff.get());
        return switch (answered) {
            case Outcome.Done<Order> _ -> Desks.to(HERE + "?done=answered");
            case Outcome.Refused<Order>(var problems) -> page(request, new Said(null, problems));
        };
    }
}
