package broadsheet.newsroom.writing;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.newsroom.Desk;
import broadsheet.publication.Publications;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import broadsheet.story.rights.Rights;
import broadsheet.writing.Drafts;
import broadsheet.writing.Locks;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Writing, saving, handing in.
@Path("/newsroom")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WritingForms {
    private final CurrentStaff current;
    private final Room room;
    private final Desk desk;
    private final Stories stories;
    private final Publications publications;
    private final Drafts drafts;
    private final Locks locks;
    private final RoomPrinter printer;

    WritingForms(
            CurrentStaff current,
            Room room,
            Desk desk,
            Stories stories,
            Publications publications,
            Drafts drafts,
            Locks locks,
            RoomPrinter printer) {
        this.current = current;
        this.room = room;
        this.desk = desk;
        this.stories = stories;
        this.publications = publications;
        this.drafts = drafts;
        this.locks = locks;
        this.printer = printer;
    }

    @GET
    @Path("/new")
    public Response blank(@Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .map(staff -> staff.maySomewhere(Permission.WRITE)
                        ? printer.blank(request, staff)
                        : desk.home(request, staff, true))
                .orElseGet(() -> desk.signIn(request));
    }

    @POST
    @Path("/new")
    @Needs(Permission.WRITE)
    public Response create(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        var staff = current.staff();
        var outcome = FormReader.read(fields, publications, null)
                .then(draft -> Rights.mayCreate(staff, draft) ? stories.create(draft, staff.actor()) : forbidden());
        return switch (outcome) {
            case Outcome.Done<Story>(var story) -> handedOn(story, fields, staff, request);
            case Outcome.Refused<Story>(var problems) -> printer.again(request, staff, null, fields, problems);
        };
    }

    private static Outcome<Story> forbidden() {
        return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    @GET
    @Path("/stories/{id}")
    public Response story(@RestPath String id, @RestQuery @Nullable String kept, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            if (Rights.mayWrite(staff, story)) {
                locks.take(story, staff, Locks.WITHOUT_SCRIPT);
            }
            return printer.story(request, staff, story, kept != null);
        });
    }

    @POST
    @Path("/stories/{id}")
    @Needs(Permission.WRITE)
    public Response save(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return room.on(id, request, (staff, story) -> {
            var version = Room.number(fields, "version");
            var outcome = FormReader.read(fields, publications, story)
                    .then(draft -> stored(story, version, draft, fields.getOrDefault("note", ""), staff));
            return switch (outcome) {
                case Outcome.Done<Story>(var after) -> handedOn(after, fields, staff, request);
                case Outcome.Refused<Story>(var problems) -> refused(request, staff, story, fields, problems);
            };
        });
    }

    private Outcome<Story> stored(Story story, long version, StoryDraft draft, String note, Staff staff) {
        var lock = locks.of(story.id());
        if (lock.isPresent() && lock.get().holder() != staff.id()) {
            return Outcome.refused(Problem.of(
                    Problem.Kind.CONFLICT, "writing.lock.held", lock.get().holderName()));
        }
        if (!note.isBlank() && story.status().listed()) {
            return Rights.mayCorrect(staff, story, draft)
                    ? stories.correct(story.id(), version, draft, note, staff.actor())
                    : forbidden();
        }
        return Rights.maySave(staff, story, draft)
                ? stories.save(story.id(), version, draft, staff.actor())
                : forbidden();
    }

    /// What was written is kept, so that nothing is lost by a refusal.
    private Response refused(
            HttpServerRequest request, Staff staff, Story story, Map<String, String> fields, List<Problem> problems) {
        var base = Room.number(fields, "version");
        drafts.keep(story.id(), staff.id(), base == 0 ? story.version() : base, fields);
        return printer.again(request, staff, story, fields, problems);
    }

    /// Saved; and on to where the button led.
    private Response handedOn(Story story, Map<String, String> fields, Staff staff, HttpServerRequest request) {
        drafts.drop(story.id(), staff.id());
        var to = fields.getOrDefault("do", "save");
        return switch (to) {
            case "publication" -> Desk.to("/newsroom/stories/" + story.id() + "/publication");
            case "in_review", "draft", "ready" -> moved(story, Status.of(to), staff, request);
            default -> Desk.to("/newsroom/stories/" + story.id());
        };
    }

    private Response moved(Story story, Status to, Staff staff, HttpServerRequest request) {
        var outcome = Rights.mayMove(staff, story, to)
                ? stories.move(story.id(), story.version(), to, staff.actor())
                : forbidden();
        return switch (outcome) {
            case Outcome.Done<Story>(var after) -> {
                locks.release(after, staff);
                yield Desk.to("/newsroom/");
            }
            case Outcome.Refused<Story>(var problems) ->
                printer.again(request, staff, story, StoryFields.of(story), problems);
        };
    }
}
