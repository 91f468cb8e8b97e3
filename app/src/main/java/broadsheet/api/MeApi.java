package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.member.CurrentMember;
import broadsheet.member.mute.Mutes;
import broadsheet.member.notice.Notices;
import broadsheet.publication.Publications;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
class MeApi {
    private final CurrentStaff staff;
    private final CurrentMember member;
    private final Notices notices;
    private final Mutes mutes;
    private final Publications publications;

    MeApi(CurrentStaff staff, CurrentMember member, Notices notices, Mutes mutes, Publications publications) {
        this.notices = notices;
        this.mutes = mutes;
        this.staff = staff;
        this.member = member;
        this.publications = publications;
    }

    @GET
    @Operation(operationId = "me", summary = "Who asks: a member of staff, a member of the discussion, both or nobody")
    @APIResponse(
            responseCode = "200",
            description = "Who asks",
            content = @Content(schema = @Schema(implementation = MeJson.Me.class)))
    public Response me() {
        var own = member.find()
                .map(one -> MeJson.Own.of(one, notices.unread(one.id()), mutes.of(one.id())))
                .orElse(null);
        var me = MeJson.Me.of(staff.session().orElse(null), own, publications);
        return Response.ok(me)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
