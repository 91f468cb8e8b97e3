package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.member.web.OwnDesk;
import broadsheet.platform.web.Refusal;
import broadsheet.site.account.AccountView.Part;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a member was told, and whether it is told by mail too.
@Path("/account")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NoticeForms {
    private static final String HERE = "/account/notices";

    private final CurrentMember current;
    private final OwnDesk desk;
    private final OwnLists lists;
    private final Turns turns;

    NoticeForms(CurrentMember current, OwnDesk desk, OwnLists lists, Turns turns) {
        this.current = current;
        this.desk = desk;
        this.lists = lists;
        this.turns = turns;
    }

    @GET
    @Path("/notices")
    public Response list(
            @QueryParam("before") @Nullable String before,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find()
                .map(member -> lists.notices(turn, member, before, done))
                .orElseGet(() -> turn.signInFirst(HERE));
    }

    /// Leads to what it is about. Whoever follows it from a page of this site has seen it; another site's link and a
    /// browser that fetches in advance change nothing.
    @GET
    @Path("/notices/{id}")
    public Response follow(
            @PathParam("id") long id, @Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var member = current.find();
        if (member.isEmpty()) {
            return turn.signInFirst(HERE);
        }
        var target = lists.target(member.get(), id);
        if (target == null) {
            throw Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "member.notice.unknown"));
        }
        var from = request.getHeader("Sec-Fetch-Site");
        if ((from == null || from.equals("same-origin")) && request.getHeader("Sec-Purpose") == null) {
            var _ = desk.read(id, address(request));
        }
        return turn.redirect(target);
    }

    @POST
    @Path("/notices/read")
    @Open("members have seen what they were told")
    public Response readAll(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var upTo = Turns.field(form, "upTo");
        var id = upTo.matches("[0-9]{1,18}") ? Long.parseLong(upTo) : 0;
        return done(turns.begin(context, request), desk.readUpTo(id, address(request)), "read");
    }

    @POST
    @Path("/notices/{id}/read")
    @Open("members have seen what they were told")
    public Response read(
            @PathParam("id") long id, @Context ContainerRequestContext context, @Context HttpServerRequest request) {
        return done(turns.begin(context, request), desk.read(id, address(request)), "read");
    }

    @POST
    @Path("/letters")
    @Open("members choose for themselves whether they get letters")
    public Response letters(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var on = Turns.field(form, "on").equals("1");
        return done(turns.begin(context, request), desk.mails(on, address(request)), on ? "letters-on" : "letters-off");
    }

    private static Response done(Turn turn, Outcome<Member> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Member> _ -> turn.redirect(HERE + "?done=" + done);
            case Outcome.Refused<Member>(var problems) -> {
                if (problems.getFirst().kind() == Problem.Kind.UNAUTHENTICATED) {
                    yield turn.signInFirst(HERE);
                }
                throw Refusal.of(problems);
            }
        };
    }

    /// The link of a letter. Mail programs fetch links in advance, so it takes a button.
    @GET
    @Path("/letters-off")
    public Response leaving(
            @QueryParam("token") @Nullable String token,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var given = Turns.token(Objects.requireNonNullElse(token, ""));
        var form = turn.form("/account/letters-off", "letters.off", List.of(), Map.of("token", given));
        return turn.page("letters.title", List.of(Part.of(null, form, turn.say("letters.text"))));
    }

    @POST
    @Path("/letters-off")
    @Open("the token of the letter gives the right, and no more than to end these letters")
    public Response leave(
            @QueryParam("token") @Nullable String token,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        // A mail program posts to the address itself (RFC 8058), the page gives the token in its form.
        var given = Objects.requireNonNullElse(token, Turns.field(form, "token"));
        return Refusal.unwrap(desk.mailsOff(Turns.token(given), address(request)))
                ? turn.page("letters.title", turn.say("done.letters-off"), List.of())
                : RegisterForms.spent(turn);
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
