package broadsheet.newsroom.writing;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.newsroom.Desk;
import broadsheet.planning.Checklists;
import broadsheet.planning.Plan;
import broadsheet.planning.Plans;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
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
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What is done with a story as a whole: publishing, now or later, holding back, planning, taking back.
@Path("/newsroom/stories/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PublicationForms {
    private final Room room;
    private final Stories stories;
    private final Plans plans;
    private final Checklists checklists;
    private final RoomOptions options;
    private final PublicationPrinter printer;

    PublicationForms(
            Room room,
            Stories stories,
            Plans plans,
            Checklists checklists,
            RoomOptions options,
            PublicationPrinter printer) {
        this.room = room;
        this.stories = stories;
        this.plans = plans;
        this.checklists = checklists;
        this.options = options;
        this.printer = printer;
    }

    @GET
    @Path("/publication")
    public Response page(@RestPath String id, @RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> printer.page(request, staff, story, List.of(), done));
    }

    @POST
    @Path("/publish")
    @Needs(Permission.PUBLISH)
    public Response publish(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return doing(id, request, "published", (staff, story) -> {
            if (!Rights.mayPublish(staff, story)) {
                return forbidden();
            }
            var reason = fields.getOrDefault("reason", "");
            Outcome<Story> passed =
                    reason.isBlank() ? checklists.passed(story) : checklists.override(story, reason, staff.actor());
            return passed.then(one -> stories.publish(one.id(), Room.number(fields, "version"), staff.actor()));
        });
    }

    @POST
    @Path("/schedule")
    @Needs(Permission.PUBLISH)
    public Response schedule(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return doing(id, request, "scheduled", (staff, story) -> {
            var at = Desk.moment(fields.getOrDefault("at", ""));
            if (!Rights.mayPublish(staff, story)) {
                return forbidden();
            }
            return at == null
                    ? Outcome.refused(Problem.invalid("room.moment.unreadable", "/at"))
                    : plans.schedule(story.id(), Room.number(fields, "version"), at, staff.actor());
        });
    }

    @POST
    @Path("/unschedule")
    @Needs(Permission.PUBLISH)
    public Response unschedule(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var version = Room.number(Room.fields(form), "version");
        return doing(
                id,
                request,
                "unscheduled",
                (staff, story) -> Rights.mayMove(staff, story, Status.READY)
                        ? plans.unschedule(story.id(), version, staff.actor())
                        : forbidden());
    }

    @POST
    @Path("/embargo")
    @Needs(Permission.PUBLISH)
    public Response embargo(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var words = Room.fields(form).getOrDefault("until", "");
        return doing(id, request, "embargoed", (staff, story) -> {
            Instant until = Desk.moment(words);
            if (!Rights.mayMove(staff, story, Status.READY)) {
                return forbidden();
            }
            return until == null && !words.isBlank()
                    ? Outcome.refused(Problem.invalid("room.moment.unreadable", "/until"))
                    : plans.embargo(story, until, staff.actor());
        });
    }

    @POST
    @Path("/move")
    @Needs(Permission.WRITE)
    public Response move(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        var to = fields.getOrDefault("to", "");
        return doing(id, request, "moved", (staff, story) -> {
            if (!List.of("draft", "in_review", "ready").contains(to)) {
                return Outcome.refused(Problem.invalid("room.state.unknown", "/to"));
            }
            return Rights.mayMove(staff, story, Status.of(to))
                    ? stories.move(story.id(), Room.number(fields, "version"), Status.of(to), staff.actor())
                    : forbidden();
        });
    }

    @POST
    @Path("/withdraw")
    @Needs(Permission.PUBLISH)
    public Response withdraw(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return doing(
                id,
                request,
                "withdrawn",
                (staff, story) -> Rights.mayWithdraw(staff, story)
                        ? stories.withdraw(
                                story.id(),
                                Room.number(fields, "version"),
                                fields.getOrDefault("reason", ""),
                                staff.actor())
                        : forbidden());
    }

    @POST
    @Path("/plan")
    @Needs(Permission.WRITE)
    public Response plan(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return doing(id, request, "planned", (staff, story) -> {
            if (!staff.may(Permission.WRITE, story.place().paperId())) {
                return forbidden();
            }
            return Moments.wanted(fields, options.people(story.place().paperId()))
                    .<Outcome<Plan>>map(wanted -> plans.plan(story, wanted, staff.actor()))
                    .orElseGet(() -> Outcome.refused(Problem.invalid("room.moment.unreadable", "/due")));
        });
    }

    private <T> Response doing(
            String id, HttpServerRequest request, String done, BiFunction<Staff, Story, Outcome<T>> step) {
        return room.on(id, request, (staff, story) -> switch (step.apply(staff, story)) {
            case Outcome.Done<T> _ -> Desk.to("/newsroom/stories/" + story.id() + "/publication?done=" + done);
            case Outcome.Refused<T>(var problems) -> printer.page(request, staff, story, problems, null);
        });
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }
}
