package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.member.Agreement;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.entry.Entries;
import broadsheet.member.entry.Sent;
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

/// A member's own page, and what can be changed there.
@Path("/account")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AccountForms {
    private static final String HOME = "/account/";

    private final CurrentMember current;
    private final Members members;
    private final Entries entries;
    private final HomePage home;
    private final Turns turns;

    AccountForms(CurrentMember current, Members members, Entries entries, HomePage home, Turns turns) {
        this.current = current;
        this.members = members;
        this.entries = entries;
        this.home = home;
        this.turns = turns;
    }

    @GET
    public Response home(
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find()
                .map(member -> home.of(turn, member, member.nickname(), Done.sentence(turn, done)))
                .orElseGet(() -> turn.signInFirst(HOME));
    }

    @POST
    @Path("/nickname")
    @Open("members change their own nickname, once in 14 days")
    public Response nickname(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find()
                .map(member ->
                        nickname(turn, member, Turns.field(form, "nickname").strip()))
                .orElseGet(() -> turn.signInFirst(HOME));
    }

    private Response nickname(Turn turn, Member member, String wanted) {
        return switch (members.changeNickname(
                member.id(), wanted, turn.visitor().paperId())) {
            case Outcome.Done<Member>(var now) ->
                turn.redirect(HOME + (now.nickname().equals(wanted) ? "?done=nickname" : "?done=nickname-waits"));
            case Outcome.Refused<Member>(var problems) -> home.of(turn.refused(problems), member, wanted, null);
        };
    }

    @POST
    @Path("/password")
    @Open("members change their own password with the present one; limited like sign-in")
    public Response password(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var member = current.find();
        if (member.isEmpty()) {
            return turn.signInFirst(HOME);
        }
        var present = Turns.field(form, "password");
        var wanted = Turns.field(form, "wanted");
        return switch (entries.changePassword(member.get().id(), present, wanted, turn.visitor())) {
            case Outcome.Done<Sent> _ -> turn.redirect(HOME + "?done=password");
            case Outcome.Refused<Sent>(var problems) ->
                home.of(turn.refused(problems), member.get(), member.get().nickname(), null);
        };
    }

    @POST
    @Path("/devices/{id}")
    @Open("members end their own sessions")
    public Response revoke(
            @PathParam("id") long id, @Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        current.find().ifPresent(member -> entries.revoke(member.id(), id));
        return current.find().isPresent() ? turn.redirect(HOME + "?done=device") : turn.signInFirst(HOME);
    }

    @POST
    @Path("/agree")
    @Open("members agree to the rules for themselves")
    public Response agree(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var member = current.find();
        if (member.isEmpty()) {
            return turn.signInFirst(HOME);
        }
        var paper = turn.visitor().paperId();
        var given = Turns.field(form, "agree");
        var version = given.matches("\\d{1,6}") ? Integer.parseInt(given) : -1;
        return switch (members.agree(member.get().id(), paper, version)) {
            case Outcome.Done<Agreement> _ -> turn.redirect(HOME + "?done=agreed");
            case Outcome.Refused<Agreement>(var problems) ->
                home.of(turn.refused(problems), member.get(), member.get().nickname(), null);
        };
    }
}
