package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.member.web.OwnDesk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Own comments, and whom one does not want to read.
@Path("/account")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnListForms {
    private static final String MUTED = "/account/muted";

    private final CurrentMember current;
    private final OwnDesk desk;
    private final OwnLists lists;
    private final Turns turns;

    OwnListForms(CurrentMember current, OwnDesk desk, OwnLists lists, Turns turns) {
        this.current = current;
        this.desk = desk;
        this.lists = lists;
        this.turns = turns;
    }

    @GET
    @Path("/comments")
    public Response comments(
            @QueryParam("before") @Nullable String before,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find()
                .map(member -> lists.comments(turn, member, before))
                .orElseGet(() -> turn.signInFirst("/account/comments"));
    }

    @GET
    @Path("/muted")
    public Response muted(
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find()
                .map(member -> lists.muted(turn, member, done, null))
                .orElseGet(() -> turn.signInFirst(MUTED));
    }

    @POST
    @Path("/muted")
    @Open("members choose for themselves whom they read")
    public Response mute(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var wanted = Turns.field(form, "member");
        if (!wanted.matches("[1-9][0-9]{0,17}")) {
            return outcome(turn, Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "member.unknown")), "", MUTED);
        }
        var address = request.remoteAddress().hostAddress();
        return outcome(turn, desk.mute(Long.parseLong(wanted), address), "muted", "/member/" + wanted);
    }

    @POST
    @Path("/muted/{id}/undo")
    @Open("members choose for themselves whom they read")
    public Response unmute(
            @PathParam("id") long id, @Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return outcome(turn, desk.unmute(id, request.remoteAddress().hostAddress()), "unmuted", MUTED);
    }

    /// @param page to come back to after the sign-in
    private Response outcome(Turn turn, Outcome<Member> outcome, String done, String page) {
        var member = current.find();
        if (member.isEmpty()) {
            return turn.signInFirst(page);
        }
        return switch (outcome) {
            case Outcome.Done<Member> _ -> turn.redirect(MUTED + "?done=" + done);
            case Outcome.Refused<Member>(var problems) -> lists.muted(turn, member.get(), null, problems.getFirst());
        };
    }
}
