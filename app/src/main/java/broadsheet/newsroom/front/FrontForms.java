package broadsheet.newsroom.front;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.front.Arrangement;
import broadsheet.front.Fronts;
import broadsheet.front.PlannedFront;
import broadsheet.front.PlannedFronts;
import broadsheet.front.Slot;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.newsroom.Desk;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.FrontMaker;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Arranging front pages without script.
@Path("/newsroom/front")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FrontForms {
    private final CurrentStaff current;
    private final Desk desk;
    private final Publications publications;
    private final Fronts fronts;
    private final PlannedFronts planned;
    private final FrontPrinter printer;
    private final FrontMaker preview;

    FrontForms(
            CurrentStaff current,
            Desk desk,
            Publications publications,
            Fronts fronts,
            PlannedFronts planned,
            FrontPrinter printer,
            FrontMaker preview) {
        this.current = current;
        this.desk = desk;
        this.publications = publications;
        this.fronts = fronts;
        this.planned = planned;
        this.printer = printer;
        this.preview = preview;
    }

    @GET
    public Response first(@Context HttpServerRequest request) {
        var staff = current.session().map(session -> session.staff());
        if (staff.isEmpty()) {
            return desk.signIn(request);
        }
        return publications.papers().stream()
                .filter(paper -> staff.get().may(Permission.PUBLISH, paper.id()))
                .findFirst()
                .map(paper -> Desk.to("/newsroom/front/" + paper.slug()))
                .orElseGet(() -> desk.home(request, staff.get(), true));
    }

    @GET
    @Path("/{paper}")
    public Response page(@RestPath String paper, @RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return on(paper, request, (staff, one) -> {
            var now = fronts.of(one.id());
            return printer.page(request, staff, one, now, new Said(List.of(), done == null ? null : "front.saved"));
        });
    }

    private Response on(String slug, HttpServerRequest request, BiFunction<Staff, Paper, Response> page) {
        var staff = current.session().map(session -> session.staff());
        if (staff.isEmpty()) {
            return desk.signIn(request);
        }
        return publications
                .paper(slug)
                .filter(paper -> staff.get().may(Permission.PUBLISH, paper.id()))
                .map(paper -> page.apply(staff.get(), paper))
                .orElseGet(() -> desk.home(request, staff.get(), true));
    }

    /// The page as readers would see it, or the arrangement kept.
    @POST
    @Path("/{paper}")
    @Needs(Permission.PUBLISH)
    public Response arrange(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(paper, request, (staff, one) -> {
            var pins = pins(form);
            var now = fronts.of(one.id());
            if (pins.isEmpty()) {
                var fault = Problem.invalid("front.number.unreadable", "/pins");
                return printer.page(request, staff, one, now, new Said(List.of(fault), null));
            }
            if (form.containsKey("preview")) {
                var page = preview.front(new PageRequest("", "/", Map.of(), Map.of()), one, pins.get());
                return Response.ok(page.bytes(), "text/html;charset=utf-8").build();
            }
            var written = new Arrangement(now.id(), one.id(), pins.get(), now.by(), now.at(), now.undoable());
            return answer(
                    request, staff, one, written, fronts.arrange(one.id(), base(form), pins.get(), staff.actor()));
        });
    }

    @POST
    @Path("/{paper}/undo")
    @Needs(Permission.PUBLISH)
    public Response undo(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(
                paper,
                request,
                (staff, one) -> answer(
                        request, staff, one, fronts.of(one.id()), fronts.undo(one.id(), base(form), staff.actor())));
    }

    @POST
    @Path("/{paper}/plan")
    @Needs(Permission.PUBLISH)
    public Response plan(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(paper, request, (staff, one) -> {
            var pins = pins(form);
            var at = Desk.moment(Objects.requireNonNullElse(form.getFirst("at"), ""));
            var outcome = pins.isEmpty() || at == null
                    ? Outcome.<List<PlannedFront>>refused(Problem.invalid("front.moment", "/at"))
                    : planned.plan(one.id(), at, pins.get(), staff.actor());
            return outcome instanceof Outcome.Refused<List<PlannedFront>>(var problems)
                    ? printer.page(request, staff, one, fronts.of(one.id()), new Said(problems, null))
                    : Desk.to("/newsroom/front/" + one.slug());
        });
    }

    @POST
    @Path("/{paper}/unplan")
    @Needs(Permission.PUBLISH)
    public Response unplan(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(paper, request, (staff, one) -> {
            var id = Objects.requireNonNullElse(form.getFirst("plan"), "");
            planned.cancel(one.id(), id.matches("[1-9][0-9]{0,17}") ? Long.parseLong(id) : 0, staff.actor());
            return Desk.to("/newsroom/front/" + one.slug());
        });
    }

    private Response answer(
            HttpServerRequest request, Staff staff, Paper paper, Arrangement shown, Outcome<Arrangement> outcome) {
        return switch (outcome) {
            case Outcome.Done<Arrangement> _ -> Desk.to("/newsroom/front/" + paper.slug() + "?done=1");
            case Outcome.Refused<Arrangement>(var problems) ->
                printer.page(request, staff, paper, shown, new Said(problems, null));
        };
    }

    private static long base(MultivaluedMap<String, String> form) {
        var text = Objects.requireNonNullElse(form.getFirst("base"), "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /// Nothing when a number cannot be read.
    private static Optional<Map<Slot, Long>> pins(MultivaluedMap<String, String> form) {
        var pins = new EnumMap<Slot, Long>(Slot.class);
        for (var slot : Slot.values()) {
            var text =
                    Objects.requireNonNullElse(form.getFirst(slot.code()), "").strip();
            if (!text.isEmpty() && !text.matches("[1-9][0-9]{0,17}")) {
                return Optional.empty();
            }
            if (!text.isEmpty()) {
                pins.put(slot, Long.valueOf(text));
            }
        }
        return Optional.of(pins);
    }

    /// What the page says at its top.
    ///
    /// @param done key of a sentence, or null
    record Said(List<Problem> problems, @Nullable String done) {}
}
