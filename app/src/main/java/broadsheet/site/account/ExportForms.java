package broadsheet.site.account;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.member.CurrentMember;
import broadsheet.member.Exports;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// A copy of all own data, made at once for who gives the password again: nothing of it lies anywhere, and no link
/// leads to it.
@Path("/account/export")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ExportForms {
    private static final String HERE = "/account/export";

    private final CurrentMember current;
    private final Entries entries;
    private final Exports exports;
    private final Turns turns;

    ExportForms(CurrentMember current, Entries entries, Exports exports, Turns turns) {
        this.current = current;
        this.entries = entries;
        this.exports = exports;
        this.turns = turns;
    }

    @GET
    public Response form(@Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        return current.find().isPresent() ? form(turn) : turn.signInFirst(HERE);
    }

    private static Response form(Turn turn) {
        var fields = List.of(turn.field("password", "password", "password", "", "current-password"));
        return turn.page(
                "export.title",
                List.of(
                        Part.of(null, turn.form(HERE, "export.button", fields, Map.of()), turn.say("export.password")),
                        Part.links(turn.link("/account/", "export.back"))));
    }

    @POST
    @Open("members copy their data with their password; limited like sign-in")
    public Response copy(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var member = current.find();
        if (member.isEmpty()) {
            return turn.signInFirst(HERE);
        }
        var id = member.get().id();
        return switch (entries.know(id, Turns.field(form, "password"), turn.visitor())) {
            case Outcome.Done<Sent> _ ->
                Response.ok(exports.archive(id), "application/zip")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"account-" + id + ".zip\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build();
            case Outcome.Refused<Sent>(var problems) -> form(turn.refused(problems));
        };
    }
}
