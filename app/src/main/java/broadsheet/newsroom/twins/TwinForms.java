package broadsheet.newsroom.twins;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.related.RelatedDesk;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Choice;
import broadsheet.twin.TwinDesk;
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
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// Twins of a story, and the check of related news: forms that need no script.
@Path("/newsroom")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TwinForms {
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final CurrentStaff current;
    private final Stories stories;
    private final TwinDesk desk;
    private final RelatedDesk related;
    private final TwinPrinter printer;

    TwinForms(CurrentStaff current, Stories stories, TwinDesk desk, RelatedDesk related, TwinPrinter printer) {
        this.current = current;
        this.stories = stories;
        this.desk = desk;
        this.related = related;
        this.printer = printer;
    }

    @GET
    @Path("/twins/{id}")
    public Response twins(@RestPath String id, @Context HttpServerRequest request) {
        return seen(id).map(story -> printer.page(request, story, this::mayBeSeen, null))
                .orElseGet(() -> to("/newsroom/"));
    }

    @POST
    @Path("/twins/{id}/choose")
    @Needs(Permission.PUBLISH)
    public Response choose(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var twin = mine(field(form, "twin"));
        return mine(id).flatMap(story -> twin.map(other -> {
                    var choice = Arrays.stream(Choice.values())
                            .filter(one -> one.name().equals(field(form, "choice")))
                            .findFirst()
                            .orElse(Choice.NONE);
                    return after(
                            request,
                            story,
                            desk.choose(
                                    story.id(),
                                    other.id(),
                                    choice,
                                    current.staff().actor()));
                }))
                .orElseGet(() -> to("/newsroom/"));
    }

    @POST
    @Path("/twins/{id}/offer")
    @Needs(Permission.PUBLISH)
    public Response offer(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var correction = field(form, "correction");
        var version = field(form, "version");
        if (!correction.matches(NUMBER) || !version.matches(NUMBER)) {
            return to("/newsroom/");
        }
        var by = current.staff().actor();
        return mine(id).map(story -> after(
                        request,
                        story,
                        field(form, "take").equals("yes")
                                ? desk.take(story.id(), Long.parseLong(correction), Long.parseLong(version), by)
                                : desk.decline(story.id(), Long.parseLong(correction), by)))
                .orElseGet(() -> to("/newsroom/"));
    }

    @GET
    @Path("/related")
    public Response check(@Context HttpServerRequest request) {
        return operates() ? printer.check(request, this::mayBeSeen) : to("/newsroom/");
    }

    @POST
    @Path("/related/check")
    @Needs(Permission.OPERATE)
    public Response checkNow() {
        related.check();
        return to("/newsroom/related");
    }

    private boolean operates() {
        return current.session()
                .filter(session -> session.staff().maySomewhere(Permission.OPERATE))
                .isPresent();
    }

    private Response after(HttpServerRequest request, Story story, Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? printer.page(request, story, this::mayBeSeen, problems.getFirst())
                : to("/newsroom/twins/" + story.id());
    }

    private Optional<Story> seen(String id) {
        return known(id, Permission.SEE_UNPUBLISHED);
    }

    private Optional<Story> mine(String id) {
        return known(id, Permission.PUBLISH);
    }

    private Optional<Story> known(String id, Permission permission) {
        return id.matches(NUMBER) && current.session().isPresent()
                ? stories.find(Long.parseLong(id))
                        .filter(story -> current.may(permission, story.place().paperId()))
                : Optional.empty();
    }

    /// What another paper has not published, or has withdrawn, is shown to nobody here.
    private boolean mayBeSeen(Story story) {
        return story.status().listed()
                || current.may(Permission.SEE_UNPUBLISHED, story.place().paperId());
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
