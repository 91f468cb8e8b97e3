package broadsheet.newsroom.writing;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.newsroom.Desk;
import broadsheet.platform.db.Json;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
import broadsheet.writing.Drafts;
import broadsheet.writing.Lock;
import broadsheet.writing.Locks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who writes now, and what is kept of it before it is saved.
@Path("/newsroom/stories/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PresenceForms {
    private final Room room;
    private final Locks locks;
    private final Drafts drafts;
    private final RoomPrinter printer;

    PresenceForms(Room room, Locks locks, Drafts drafts, RoomPrinter printer) {
        this.room = room;
        this.locks = locks;
        this.drafts = drafts;
        this.printer = printer;
    }

    /// A sign of life, with what was written since the last.
    @POST
    @Path("/draft")
    @Needs(Permission.WRITE)
    @Produces(MediaType.APPLICATION_JSON)
    public Response draft(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            if (!Rights.mayWrite(staff, story)) {
                return Response.status(Response.Status.FORBIDDEN).build();
            }
            var lock = locks.take(story, staff, Locks.WITH_SCRIPT);
            var fields = Room.fields(form);
            var base = Room.number(fields, "version");
            var kept = fields.size() <= 1
                    || drafts.keep(story.id(), staff.id(), base == 0 ? story.version() : base, fields);
            return Response.status(kept ? 200 : 413)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(Json.write(presence(lock, story, staff)))
                    .build();
        });
    }

    private static Presence presence(Lock lock, Story story, Staff staff) {
        var mine = lock.holder() == staff.id();
        return new Presence(mine, lock.holderName(), mine ? lock.askedName() : null, story.version());
    }

    @POST
    @Path("/draft/forget")
    @Needs(Permission.WRITE)
    public Response forget(@RestPath String id, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            drafts.drop(story.id(), staff.id());
            return back(story);
        });
    }

    @POST
    @Path("/ask")
    @Needs(Permission.WRITE)
    public Response ask(@RestPath String id, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            locks.ask(story, staff);
            return back(story);
        });
    }

    @POST
    @Path("/take-over")
    @Needs(Permission.WRITE)
    public Response takeOver(@RestPath String id, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            if (!Rights.mayWrite(staff, story)) {
                return printer.story(request, staff, story, false);
            }
            return switch (locks.takeOver(story, staff)) {
                case Outcome.Done<Lock> _ -> back(story);
                case Outcome.Refused<Lock>(var problems) ->
                    printer.again(request, staff, story, StoryFields.of(story), problems);
            };
        });
    }

    @POST
    @Path("/release")
    @Needs(Permission.WRITE)
    public Response release(@RestPath String id, @Context HttpServerRequest request) {
        return room.on(id, request, (staff, story) -> {
            locks.release(story, staff);
            return Desk.to("/newsroom/");
        });
    }

    private static Response back(Story story) {
        return Desk.to("/newsroom/stories/" + story.id());
    }

    /// What a page in script hears.
    ///
    /// @param mine false when somebody else writes now
    /// @param asked name of somebody who wants to write, or null
    /// @param version the newest
    record Presence(boolean mine, String holder, @Nullable String asked, long version) {}
}
