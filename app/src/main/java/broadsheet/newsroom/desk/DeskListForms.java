package broadsheet.newsroom.desk;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Outcome;
import broadsheet.newsroom.Desk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of the desk.
@Path("/newsroom")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DeskListForms {
    private final CurrentStaff current;
    private final Desk desk;
    private final DeskPrinter printer;
    private final LogPrinter log;
    private final DeskLists lists;
    private final SavedViews views;

    DeskListForms(
            CurrentStaff current, Desk desk, DeskPrinter printer, LogPrinter log, DeskLists lists, SavedViews views) {
        this.current = current;
        this.desk = desk;
        this.printer = printer;
        this.log = log;
        this.lists = lists;
        this.views = views;
    }

    @GET
    public Response list(
            @RestQuery @Nullable String paper,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String day,
            @Context HttpServerRequest request) {
        var after = Optional.ofNullable(request.getParam("after")).flatMap(Cursor::parse);
        var filter = Filter.of(paper, section, status, person, day);
        return seen(request, staff -> printer.page(request, staff, filter, after.orElse(null), List.of()));
    }

    private Response seen(HttpServerRequest request, Function<Staff, Response> page) {
        return current.session()
                .map(session -> session.staff())
                .map(staff -> staff.maySomewhere(Permission.SEE_UNPUBLISHED)
                        ? page.apply(staff)
                        : desk.home(request, staff, false))
                .orElseGet(() -> desk.signIn(request));
    }

    /// What the list of an open page is compared by.
    @GET
    @Path("/pulse")
    @Produces(MediaType.TEXT_PLAIN)
    public Response pulse() {
        var staff = current.session().map(session -> session.staff());
        return staff.map(one -> Response.ok(lists.pulse(one).toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN).build());
    }

    @GET
    @Path("/log")
    public Response log(@RestQuery @Nullable String after, @Context HttpServerRequest request) {
        var from = Optional.ofNullable(after).flatMap(Cursor::parse);
        return seen(request, staff -> log.page(request, staff, from.orElse(null)));
    }

    @POST
    @Path("/views")
    @Needs(Permission.SEE_UNPUBLISHED)
    public Response save(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var filter = Filter.of(
                form.getFirst("paper"),
                form.getFirst("section"),
                form.getFirst("status"),
                form.getFirst("person"),
                form.getFirst("day"));
        var name = Objects.requireNonNullElse(form.getFirst("name"), "");
        return switch (views.save(current.staff().id(), name, filter)) {
            case Outcome.Done<Filter> _ -> Desk.to("/newsroom/" + filter.query());
            case Outcome.Refused<Filter>(var problems) ->
                printer.page(request, current.staff(), filter, null, problems);
        };
    }

    @POST
    @Path("/views/forget")
    @Needs(Permission.SEE_UNPUBLISHED)
    public Response forget(MultivaluedMap<String, String> form) {
        views.forget(current.staff().id(), Objects.requireNonNullElse(form.getFirst("name"), ""));
        return Desk.to("/newsroom/");
    }
}
