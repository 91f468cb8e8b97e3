package broadsheet.appeal;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Open;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/moderation/appeals")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Due process")
class JudgeApi {
    private final Appeals appeals;
    private final CurrentStaff staff;

    JudgeApi(Appeals appeals, CurrentStaff staff) {
        this.appeals = appeals;
        this.staff = staff;
    }

    @POST
    @Path("/{id}")
    @Open("whoever is signed in as staff is asked for the right at the appeal's paper")
    @Operation(operationId = "judgeAppeal", summary = "Decide an appeal: by another person than the first")
    @APIResponse(
            responseCode = "200",
            description = "The appeal",
            content = @Content(schema = @Schema(implementation = AppealJson.One.class)))
    public Response decide(@RestPath long id, AppealJson.@Nullable Judged body) {
        var sent = Refusal.required(body);
        if (sent.granted() == null) {
            throw Refusal.of(Problem.invalid("appeal.granted", "/granted"));
        }
        var answer = Objects.requireNonNullElse(sent.answer(), "");
        var judged = Refusal.unwrap(appeals.decide(id, sent.granted(), answer, staff.staff()));
        return Response.ok(AppealJson.One.of(judged)).build();
    }
}
