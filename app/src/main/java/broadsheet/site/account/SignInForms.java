package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.member.entry.Entries;
import broadsheet.member.entry.Sent;
import broadsheet.member.entry.SignedIn;
import broadsheet.platform.web.SessionToken;
import broadsheet.site.account.AccountView.Part;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sign in and out, and what to do without the password.
@Path("/account")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignInForms {
    private final Entries entries;
    private final Turns turns;
    private final Clock clock;

    SignInForms(Entries entries, Turns turns, Clock clock) {
        this.entries = entries;
        this.turns = turns;
        this.clock = clock;
    }

    @GET
    @Path("/sign-in")
    public Response form(
            @QueryParam("next") @Nullable String next,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return form(turn, "", Objects.requireNonNullElse(next, ""), done);
    }

    private static Response form(Turn turn, String email, String next, @Nullable String done) {
        var fields = List.of(
                turn.field("email", "email", "email", email, "email"),
                turn.field("password", "password", "password", "", "current-password"));
        var form = turn.form("/account/sign-in", "sign-in.button", fields, Map.of("next", Turns.next(next)));
        return turn.page(
                "sign-in.title",
                Done.sentence(turn, done),
                List.of(
                        Part.of(null, form),
                        Part.links(
                                turn.link("/account/register", "sign-in.register"),
                                turn.link("/account/forgot", "sign-in.forgot"))));
    }

    @POST
    @Path("/sign-in")
    @Open("signing in is what gives rights; limited per account, address and network")
    public Response signIn(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var email = Turns.field(form, "email");
        var next = Turns.field(form, "next");
        return switch (entries.signIn(email, Turns.field(form, "password"), turn.visitor())) {
            case Outcome.Done<SignedIn>(var signedIn) ->
                turn.signedIn(
                        signedIn,
                        clock.instant(),
                        signedIn.erasureCancelled() ? "/account/?done=stayed" : Turns.next(next));
            case Outcome.Refused<SignedIn>(var problems) -> form(turn.refused(problems), email, next, null);
        };
    }

    @POST
    @Path("/sign-out")
    @Open("everybody may end his own session")
    public Response signOut(@Context ContainerRequestContext context, @Context HttpServerRequest request) {
        SessionToken.memberCookie(context).ifPresent(entries::signOut);
        return turns.begin(context, request).signedOut("/account/sign-in?done=signed-out");
    }

    @GET
    @Path("/forgot")
    public Response forgotten(@Context ContainerRequestContext context, @Context HttpServerRequest request) {
        return forgotten(turns.begin(context, request), "");
    }

    private static Response forgotten(Turn turn, String email) {
        var fields = List.of(turn.field("email", "email", "email", email, "email"));
        var form = turn.form("/account/forgot", "forgot.button", fields, Map.of());
        return turn.page("forgot.title", List.of(Part.of(null, form, turn.say("forgot.text"))));
    }

    @POST
    @Path("/forgot")
    @Open("whoever forgot the password cannot sign in; limited per account, address and network")
    public Response forgot(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var email = Turns.field(form, "email");
        return switch (entries.forgot(email, turn.visitor())) {
            case Outcome.Done<Sent> _ -> turn.redirect("/account/sent");
            case Outcome.Refused<Sent>(var problems) -> forgotten(turn.refused(problems), email);
        };
    }

    @GET
    @Path("/reset")
    public Response resetting(
            @QueryParam("token") @Nullable String token,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var given = Turns.token(Objects.requireNonNullElse(token, ""));
        return entries.mayReset(given) ? resetting(turn, given) : RegisterForms.spent(turn);
    }

    private static Response resetting(Turn turn, String token) {
        var fields = List.of(turn.field("new-password", "password", "password", "", "new-password"));
        var form = turn.form("/account/reset", "reset.button", fields, Map.of("token", token));
        return turn.page("reset.title", List.of(Part.of(null, form, turn.say("reset.text"))));
    }

    @POST
    @Path("/reset")
    @Open("the token of the mail gives the right")
    public Response reset(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var token = Turns.token(Turns.field(form, "token"));
        return switch (entries.reset(token, Turns.field(form, "password"))) {
            case Outcome.Done<Sent> _ -> turn.signedOut("/account/sign-in?done=password");
            case Outcome.Refused<Sent>(var problems) ->
                problems.getFirst().code().equals("entry.token.spent")
                        ? RegisterForms.spent(turn)
                        : resetting(turn.refused(problems), token);
        };
    }
}
