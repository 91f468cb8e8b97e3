package broadsheet.member.web;

import broadsheet.account.Open;
import broadsheet.member.CurrentMember;
import broadsheet.member.mute.Mutes;
import broadsheet.platform.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/me/muted")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class MuteApi {
    private final CurrentMember current;
    private final Mutes mutes;
    private final OwnDesk desk;

    MuteApi(CurrentMember current, Mutes mutes, OwnDesk desk) {
        this.current = current;
        this.mutes = mutes;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "muted", summary = "Whom the member who asks does not want to read")
    @APIResponse(
            responseCode = "200",
            description = "Newest first",
            content = @Content(schema = @Schema(implementation = OwnJson.Muted.class)))
    public Response muted() {
        var ids = mutes.of(current.member().id());
        return Response.ok(new OwnJson.Muted(ids))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PUT
    @Path("/{id}")
    @Open("members choose for themselves whom they read")
    @Operation(operationId = "mute", summary = "Read this member no more; the member does not learn of it")
    @APIResponse(responseCode = "204", description = "Muted, or was already")
    public Response mute(@RestPath long id, @Context HttpServerRequest request) {
        var _ = Refusal.unwrap(desk.mute(id, request.remoteAddress().hostAddress()));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id}")
    @Open("members choose for themselves whom they read")
    @Operation(operationId = "unmute", summary = "Read this member again")
    @APIResponse(responseCode = "204", description = "Not muted, or was not")
    public Response unmute(@RestPath long id, @Context HttpServerRequest request) {
        var _ = Refusal.unwrap(desk.unmute(id, request.remoteAddress().hostAddress()));
        return Response.noContent().build();
    }
}
