package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Words;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.privacy.PrivacyRequest;
import broadsheet.privacy.PrivacyRequest.Kind;
import broadsheet.privacy.PrivacyRequest.State;
import broadsheet.privacy.PrivacyRequests;
import broadsheet.site.account.AccountView.Fact;
import broadsheet.site.account.AccountView.Field;
import broadsheet.site.account.AccountView.Link;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The five rights of members over their data: done at once where a program can, else by a request
/// with a due date.
@Path("/account/rights")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RightsForms {
    private static final String HERE = "/account/rights";

    private final CurrentMember current;
    private final PrivacyRequests requests;
    private final OwnLists lists;
    private final Turns turns;

    RightsForms(CurrentMember current, PrivacyRequests requests, OwnLists lists, Turns turns) {
        this.current = current;
        this.requests = requests;
        this.lists = lists;
        this.turns = turns;
    }

    @GET
    public Response rights(
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find()
                .map(member -> page(turn, member, Done.sentence(turn, done)))
                .orElseGet(() -> turn.signInFirst(HERE));
    }

    private Response page(Turn turn, Member member, @Nullable String done) {
        var parts = new ArrayList<Part>();
        parts.add(Part.text(null, turn.say("rights.text")));
        var asked = requests.of(member.id());
        if (!asked.isEmpty()) {
            parts.add(Part.facts(
                    turn.say("rights.asked"),
                    asked.stream().map(one -> fact(turn, one)).toList()));
        }
        for (var kind : Kind.values()) {
            parts.add(part(turn, kind));
        }
        return turn.inside(lists.nav(turn, member, "rights")).page("rights.title", done, parts);
    }

    private static Part part(Turn turn, Kind kind) {
        var form = turn.form(HERE, "rights.send", List.of(field(turn, kind)), Map.of("kind", kind.code()));
        return new Part(
                title(turn, kind),
                List.of(turn.say("rights." + kind.code()), turn.say("rights.days", kind.days())),
                List.of(),
                form,
                links(turn, kind));
    }

    private static Field field(Turn turn, Kind kind) {
        return new Field("text-" + kind.code(), "text", "text", turn.say("field.text"), "", "off", null, null, null);
    }

    private static String title(Turn turn, Kind kind) {
        return Words.of("privacy", turn.sheet().language()).text("kind." + kind.code());
    }

    /// What needs nobody's answer.
    private static List<Link> links(Turn turn, Kind kind) {
        return switch (kind) {
            case ACCESS ->
                List.of(
                        turn.link("/account/", "rights.home"),
                        turn.link("/account/comments", "nav.comments"),
                        turn.link("/account/statements", "standing.link"));
            case COPY -> List.of(turn.link("/account/export", "export.link"));
            case CORRECT -> List.of(turn.link("/account/", "rights.home"));
            case STOP -> List.of(turn.link("/account/notices", "rights.letters"));
            case ERASE -> List.of(turn.link("/account/erase", "erase.title"));
        };
    }

    private static Fact fact(Turn turn, PrivacyRequest request) {
        var dates = turn.sheet().dates();
        var name = turn.say("rights.number", request.id(), title(turn, request.kind()));
        var state = request.state() == State.OPEN
                ? turn.say("rights.open", dates.dayOf(request.due()).text())
                : turn.say("rights." + request.state().code());
        var extended = request.extension() == null ? "" : " " + turn.say("rights.extended", request.extension());
        var answer = request.answer() == null ? "" : " " + request.answer();
        return new Fact(name, state + extended + answer, null);
    }

    @POST
    @Open("members ask for what is theirs; at most five at a time")
    public Response ask(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var member = current.find();
        var kind = Kind.of(Turns.field(form, "kind"));
        if (member.isEmpty() || kind.isEmpty()) {
            return turn.signInFirst(HERE);
        }
        var filing = new PrivacyRequests.Filing(
                member.get().id(),
                turn.visitor().paperId(),
                turn.visitor().language(),
                kind.get(),
                Turns.field(form, "text"));
        return switch (requests.file(filing)) {
            case Outcome.Done<PrivacyRequest> _ -> turn.redirect(HERE + "?done=asked");
            case Outcome.Refused<PrivacyRequest>(var problems) -> page(turn.refused(problems), member.get(), null);
        };
    }
}
