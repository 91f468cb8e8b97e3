package broadsheet.newsroom.writing;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.newsroom.Desk;
import broadsheet.publication.Publications;
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

/// A story that is not there yet.
@Path("/newsroom/new")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NewStoryForms {
    private final CurrentStaff current;
    private final Desk desk;
    private final Stories stories;
    private final Publications publications;
    private final Onward onward;
    private final RoomPrinter printer;

    NewStoryForms(
            CurrentStaff current,
            Desk desk,
            Stories stories,
            Publications publications,
            Onward onward,
            RoomPrinter printer) {
        this.current = current;
        this.desk = desk;
        this.stories = stories;
        this.publications = publications;
        this.onward = onward;
        this.printer = printer;
    }

    @GET
    public Response blank(@Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .map(staff -> staff.maySomewhere(Permission.WRITE)
                        ? printer.blank(request, staff)
                        : desk.home(request, staff, true))
                .orElseGet(() -> desk.signIn(request));
    }

    @POST
    @Needs(Permission.WRITE)
    public Response create(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        var staff = current.staff();
        var outcome = FormReader.read(fields, publications, null)
                .then(draft ->
                        Rights.mayCreate(staff, draft) ? stories.create(draft, staff.actor()) : Onward.forbidden());
        return switch (outcome) {
            case Outcome.Done<Story>(var story) -> onward.after(story, fields, staff, request);
            case Outcome.Refused<Story>(var problems) -> printer.again(request, staff, null, fields, problems);
        };
    }
}
