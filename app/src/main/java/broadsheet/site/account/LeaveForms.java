package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.member.CurrentMember;
import broadsheet.member.entry.Entries;
import broadsheet.member.entry.Sent;
import broadsheet.site.account.AccountView.Part;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// How one leaves.
@Path("/account/erase")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LeaveForms {
    private static final String HERE = "/account/erase";

    private final CurrentMember current;
    private final Entries entries;
    private final Turns turns;

    LeaveForms(CurrentMember current, Entries entries, Turns turns) {
        this.current = current;
        this.entries = entries;
        this.turns = turns;
    }

    @GET
    public Response form(@Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find().isPresent() ? form(turn) : turn.signInFirst(HERE);
    }

    private static Response form(Turn turn) {
        var fields = List.of(
                turn.field("posts", "posts", "checkbox", "remove", "off"),
                turn.field("password", "password", "password", "", "current-password"));
        var form = turn.form(HERE, "erase.button", fields, Map.of());
        return turn.page(
                "erase.title",
                List.of(
                        Part.of(null, form, turn.say("erase.text"), turn.say("erase.grace")),
                        Part.links(turn.link("/account/export", "export.link"), turn.link("/account/", "erase.stay"))));
    }

    @POST
    @Open("members leave with their password; limited like sign-in")
    public Response erase(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var member = current.find();
        if (member.isEmpty()) {
            return turn.signInFirst(HERE);
        }
        var postsToo = Turns.field(form, "posts").equals("remove");
        var password = Turns.field(form, "password");
        return switch (entries.leave(member.get().id(), password, postsToo, turn.visitor())) {
            case Outcome.Done<Sent> _ -> turn.signedOut("/account/sign-in?done=leaving");
            case Outcome.Refused<Sent>(var problems) -> form(turn.refused(problems));
        };
    }
}
