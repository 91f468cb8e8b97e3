package broadsheet.newsroom.writing;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.Publications;
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

/// Writing and saving.
@Path("/newsroom/stories/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WritingForms {
    private final Room room;
    private final Stories stories;
    private final Publications publications;
    private final Drafts drafts;
    private final Locks locks;
    private final Onward onward;
    private final RoomPrinter printer;

    WritingForms(
            Room room,
            Stories stories,
            Publications publications,
            Drafts drafts,
            Locks locks,
            Onward onward,
            RoomPrinter printer) {
        this.room = room;
        this.stories = stories;
        this.publications = publications;
        this.drafts = drafts;
        this.locks = locks;
        this.onward = onward;
        this.printer = printer;
    }

    @GET
    public Response story(@RestPath String id, @RestQuery @Nullable String kept, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            if (Rights.mayWrite(staff, story)) {
                locks.take(story, staff, Locks.WITHOUT_SCRIPT);
            }
            return printer.story(request, staff, story, kept != null);
        });
    }

    @POST
    @Needs(Permission.WRITE)
    public Response save(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return room.on(id, request, (staff, story) -> {
            var version = Room.number(fields, "version");
            var outcome = FormReader.read(fields, publications, story)
                    .then(draft -> stored(story, version, draft, fields.getOrDefault("note", ""), staff));
            return switch (outcome) {
                case Outcome.Done<Story>(var after) -> onward.after(after, fields, staff, request);
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
                    : Onward.forbidden();
        }
        return Rights.maySave(staff, story, draft)
                ? stories.save(story.id(), version, draft, staff.actor())
                : Onward.forbidden();
    }

    /// What was written is kept, so that nothing is lost by a refusal.
    private Response refused(
            HttpServerRequest request, Staff staff, Story story, Map<String, String> fields, List<Problem> problems) {
        var base = Room.number(fields, "version");
        drafts.keep(story.id(), staff.id(), base == 0 ? story.version() : base, fields);
        return printer.again(request, staff, story, fields, problems);
    }
}
