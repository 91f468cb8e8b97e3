package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.entry.Entries;
import broadsheet.member.entry.NewMember;
import broadsheet.member.entry.Sent;
import broadsheet.member.entry.SignedIn;
import broadsheet.rules.Rules;
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

/// How one becomes a member.
@Path("/account")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RegisterForms {
    private static final List<String> COLLECTION = List.of("who", "what", "use", "rights", "without");

    private final Entries entries;
    private final Rules rules;
    private final Turns turns;
    private final Clock clock;

    RegisterForms(Entries entries, Rules rules, Turns turns, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.turns = turns;
        this.clock = clock;
    }

    @GET
    @Path("/register")
    public Response form(@Context ContainerRequestContext context, @Context HttpServerRequest request) {
        return form(turns.begin(context, request), "", "");
    }

    private Response form(Turn turn, String nickname, String email) {
        var version = rules.current(turn.visitor().paperId()).version();
        var fields = List.of(
                turn.field("nickname", "nickname", "text", nickname, "nickname"),
                turn.field("email", "email", "email", email, "email"),
                turn.field("choose-password", "password", "password", "", "new-password"),
                turn.agreement(version));
        return turn.page(
                "register.title",
                List.of(
                        Part.of(
                                null,
                                turn.form("/account/register", "register.button", fields, Map.of()),
                                turn.say("register.text", turn.sheet().paper().name())),
                        Part.links(turn.link("/account/sign-in", "register.sign-in")),
                        collection(turn)));
    }

    /// What the law wants to be told before anything is collected (PDPA 8, GDPR 13).
    private static Part collection(Turn turn) {
        var name = turn.sheet().paper().name();
        return new Part(
                turn.say("collection.title"),
                COLLECTION.stream()
                        .map(line -> turn.say("collection." + line, name))
                        .toList(),
                List.of(),
                null,
                List.of(turn.link("/privacy", "collection.more"), turn.link("/about", "collection.contact")));
    }

    @POST
    @Path("/register")
    @Open("whoever registers is nobody yet; limited per account, address and network")
    public Response register(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var nickname = Turns.field(form, "nickname");
        var email = Turns.field(form, "email");
        var agree = Turns.field(form, "agree");
        Map<Long, Integer> agreed =
                agree.matches("\\d{1,6}") ? Map.of(turn.visitor().paperId(), Integer.valueOf(agree)) : Map.of();
        var wanted = new NewMember(nickname, email, Turns.field(form, "password"), agreed);
        return switch (entries.register(wanted, turn.visitor())) {
            case Outcome.Done<Sent> _ -> turn.redirect("/account/sent");
            case Outcome.Refused<Sent>(var problems) -> form(turn.refused(problems), nickname, email);
        };
    }

    @GET
    @Path("/sent")
    public Response sent(@Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return turn.page("sent.title", List.of(Part.text(null, turn.say("sent.text"), turn.say("sent.again"))));
    }

    @GET
    @Path("/confirm")
    public Response confirmation(
            @QueryParam("token") @Nullable String token,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var given = Turns.token(Objects.requireNonNullElse(token, ""));
        return entries.pending(given)
                .map(nickname -> confirmation(turn, given, nickname))
                .orElseGet(() -> spent(turn));
    }

    private static Response confirmation(Turn turn, String token, String nickname) {
        var fields = List.of(
                turn.field("nickname", "nickname", "text", nickname, "nickname"),
                turn.field("password", "password", "password", "", "current-password"));
        var form = turn.form("/account/confirm", "confirm.button", fields, Map.of("token", token));
        return turn.page("confirm.title", List.of(Part.of(null, form, turn.say("confirm.text"))));
    }

    static Response spent(Turn turn) {
        var problem = Problem.of(Problem.Kind.NOT_FOUND, "entry.token.spent");
        return turn.refused(List.of(problem))
                .page(
                        "spent.title",
                        List.of(Part.links(
                                turn.link("/account/register", "register.title"),
                                turn.link("/account/forgot", "forgot.title"),
                                turn.link("/account/sign-in", "sign-in.title"))));
    }

    @POST
    @Path("/confirm")
    @Open("the token of the mail and the password give the right; limited like sign-in")
    public Response confirm(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var token = Turns.token(Turns.field(form, "token"));
        var nickname = Turns.field(form, "nickname");
        return switch (entries.confirm(token, nickname, Turns.field(form, "password"), turn.visitor())) {
            case Outcome.Done<SignedIn>(var signedIn) ->
                turn.signedIn(signedIn, clock.instant(), "/account/?done=welcome");
            case Outcome.Refused<SignedIn>(var problems) ->
                problems.getFirst().code().equals("entry.token.spent")
                        ? spent(turn)
                        : confirmation(turn.refused(problems), token, nickname);
        };
    }
}
