package broadsheet.newsroom.live;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.live.LiveBlogs;
import broadsheet.newsroom.Desk;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;

/// Telling a story live. What readers see at once takes the right to publish.
@Path("/newsroom/live/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LiveForms {
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final CurrentStaff current;
    private final Desk desk;
    private final Stories stories;
    private final LiveBlogs blogs;
    private final LivePrinter printer;

    LiveForms(CurrentStaff current, Desk desk, Stories stories, LiveBlogs blogs, LivePrinter printer) {
        this.current = current;
        this.desk = desk;
        this.stories = stories;
        this.blogs = blogs;
        this.printer = printer;
    }

    @GET
    public Response page(@RestPath String id, @Context HttpServerRequest request) {
        return on(id, request, (staff, story) -> printer.page(request, staff, story, List.of(), LivePrinter.NOTHING));
    }

    private Response on(String id, HttpServerRequest request, BiFunction<Staff, Story, Response> page) {
        var staff = current.session().map(session -> session.staff());
        if (staff.isEmpty()) {
            return desk.signIn(request);
        }
        return (id.matches(NUMBER) ? stories.find(Long.parseLong(id)) : Optional.<Story>empty())
                .filter(story -> Rights.mayPublish(staff.get(), story))
                .map(story -> page.apply(staff.get(), story))
                .orElseGet(() -> desk.home(request, staff.get(), true));
    }

    @POST
    @Path("/begin")
    @Needs(Permission.PUBLISH)
    public Response begin(@RestPath String id, @Context HttpServerRequest request) {
        return on(id, request, (staff, story) -> after(request, staff, story, blogs.begin(story, staff.actor())));
    }

    @POST
    @Path("/end")
    @Needs(Permission.PUBLISH)
    public Response end(@RestPath String id, @Context HttpServerRequest request) {
        return on(id, request, (staff, story) -> after(request, staff, story, blogs.end(story, staff.actor())));
    }

    @POST
    @Needs(Permission.PUBLISH)
    public Response add(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(
                id,
                request,
                (staff, story) -> told(request, staff, story, form, blogs.add(story, words(form), staff.actor())));
    }

    @POST
    @Path("/{entry}")
    @Needs(Permission.PUBLISH)
    public Response change(
            @RestPath String id,
            @RestPath String entry,
            MultivaluedMap<String, String> form,
            @Context HttpServerRequest request) {
        return on(id, request, (staff, story) -> {
            var number = entry.matches(NUMBER) ? Long.parseLong(entry) : 0;
            return "remove".equals(form.getFirst("do"))
                    ? after(request, staff, story, blogs.remove(story, number, staff.actor()))
                    : told(request, staff, story, form, blogs.change(story, number, words(form), staff.actor()));
        });
    }

    private Response told(
            HttpServerRequest request,
            Staff staff,
            Story story,
            MultivaluedMap<String, String> form,
            Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? printer.page(request, staff, story, problems, words(form))
                : to(story);
    }

    private Response after(HttpServerRequest request, Staff staff, Story story, Outcome<?> outcome) {
        List<Problem> problems = outcome instanceof Outcome.Refused<?>(var found) ? found : List.of();
        return problems.isEmpty() ? to(story) : printer.page(request, staff, story, problems, LivePrinter.NOTHING);
    }

    private static LiveBlogs.Words words(MultivaluedMap<String, String> form) {
        return new LiveBlogs.Words(
                Objects.requireNonNullElse(form.getFirst("headline"), ""),
                Objects.requireNonNullElse(form.getFirst("text"), ""));
    }

    private static Response to(Story story) {
        return Desk.to("/newsroom/live/" + story.id());
    }
}
