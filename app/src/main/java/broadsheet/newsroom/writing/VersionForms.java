package broadsheet.newsroom.writing;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.newsroom.Desk;
import broadsheet.platform.cache.PageRequest;
import broadsheet.site.StoryMaker;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import broadsheet.story.history.StoryVersions;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The versions of a story: compared, restored; and the story as readers would see it.
@Path("/newsroom/stories/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class VersionForms {
    private final Room room;
    private final Stories stories;
    private final StoryVersions versions;
    private final VersionPrinter printer;
    private final StoryMaker maker;

    VersionForms(Room room, Stories stories, StoryVersions versions, VersionPrinter printer, StoryMaker maker) {
        this.room = room;
        this.stories = stories;
        this.versions = versions;
        this.printer = printer;
        this.maker = maker;
    }

    @GET
    @Path("/versions")
    public Response versions(
            @RestPath String id,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @Context HttpServerRequest request) {
        return room.on(
                id,
                request,
                (staff, story) -> printer.page(request, staff, story, Room.number(from), Room.number(to), List.of()));
    }

    /// What stood in an older version becomes the newest.
    @POST
    @Path("/restore")
    @Needs(Permission.WRITE)
    public Response restore(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var fields = Room.fields(form);
        return room.on(id, request, (staff, story) -> {
            var old = versions.at(story.id(), Room.number(fields, "restore")).orElse(null);
            Outcome<Story> outcome;
            if (old == null) {
                outcome = Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "room.version.unknown"));
            } else {
                var draft = new StoryDraft(story.place(), story.alsoIn(), old.content());
                outcome = Rights.maySave(staff, story, draft)
                        ? stories.save(story.id(), Room.number(fields, "version"), draft, staff.actor())
                        : Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
            }
            return switch (outcome) {
                case Outcome.Done<Story> _ -> Desk.to("/newsroom/stories/" + story.id());
                case Outcome.Refused<Story>(var problems) -> printer.page(request, staff, story, 0, 0, problems);
            };
        });
    }

    @GET
    @Path("/preview")
    public Response preview(@RestPath String id, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            var page = maker.preview(new PageRequest("", "/story/" + story.id(), Map.of(), Map.of()), story);
            return Response.ok(page.bytes(), "text/html;charset=utf-8").build();
        });
    }
}
