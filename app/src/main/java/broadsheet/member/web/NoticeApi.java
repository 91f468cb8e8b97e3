package broadsheet.member.web;

import broadsheet.account.Open;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.member.notice.Notices;
import broadsheet.platform.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/me/notices")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class NoticeApi {
    private static final int USUAL = 20;
    private static final int HIGHEST = 100;

    private final CurrentMember current;
    private final Notices notices;
    private final OwnDesk desk;

    NoticeApi(CurrentMember current, Notices notices, OwnDesk desk) {
        this.current = current;
        this.notices = notices;
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "notices", summary = "What the member who asks was told")
    @APIResponse(
            responseCode = "200",
            description = "Newest first",
            content = @Content(schema = @Schema(implementation = OwnJson.Told.class)))
    public Response notices(
            @Parameter(description = "`next` of the page before") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 100; left out: 20") @RestQuery @Nullable Integer limit) {
        var member = current.member().id();
        int many = limit == null ? USUAL : limit;
        if (many < 1 || many > HIGHEST) {
            throw Refusal.of(Problem.invalid("member.limit.range", "limit", Integer.toString(HIGHEST)));
        }
        if (after != null && !after.matches("[0-9]{1,18}")) {
            throw Refusal.of(Problem.invalid("member.after.unknown", "after"));
        }
        var page = notices.of(member, after == null ? Long.MAX_VALUE : Long.parseLong(after), many);
        return Response.ok(OwnJson.Told.of(page, notices.unread(member)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PUT
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("members have seen what they were told")
    @Operation(operationId = "readNotices", summary = "A notice and all before it were seen")
    @APIResponse(responseCode = "204", description = "They count as seen")
    public Response read(OwnJson.@Nullable Read body, @Context HttpServerRequest request) {
        var upTo = Refusal.required(body).upTo();
        if (upTo == null) {
            throw Refusal.of(Problem.invalid("member.up-to.missing", "/upTo"));
        }
        var _ = Refusal.unwrap(desk.readUpTo(upTo, request.remoteAddress().hostAddress()));
        return Response.noContent().build();
    }
}
