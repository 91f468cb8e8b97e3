package broadsheet.appeal;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.platform.web.RateLimit;
import broadsheet.platform.web.Refusal;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/appeals")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Due process")
class AppealApi {
    private final Appeals appeals;
    private final CurrentMember member;
    private final RateLimit addresses = new RateLimit(60, Duration.ofHours(1));

    AppealApi(Appeals appeals, CurrentMember member) {
        this.appeals = appeals;
        this.member = member;
    }

    @POST
    @Open("for the member whom it concerns, or who has the secret of the letter or the receipt")
    @Operation(operationId = "appeal", summary = "Appeal a measure, or the rejection of a report")
    @APIResponse(
            responseCode = "201",
            description = "The appeal",
            content = @Content(schema = @Schema(implementation = AppealJson.One.class)))
    public Response file(AppealJson.@Nullable NewOne body, @Context HttpServerRequest request) {
        var sent = Refusal.required(body);
        addresses
                .take(RateLimit.addressKey(request.remoteAddress().hostAddress()))
                .ifPresent(wait -> {
                    throw Refusal.of(
                            Problem.of(Problem.Kind.TOO_MANY, "report.too-often", Long.toString(wait.toSeconds() + 1)));
                });
        var made = AppealJson.One.of(Refusal.unwrap(filed(sent)));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    private Outcome<Appeal> filed(AppealJson.NewOne sent) {
        var text = Objects.requireNonNullElse(sent.text(), "");
        if (sent.report() != null) {
            var target = Target.parse(Objects.requireNonNullElse(sent.object(), ""))
                    .orElseThrow(() -> Refusal.of(Problem.invalid("report.object.form", "/object", "")));
            return appeals.byReporter(sent.report(), target, text);
        }
        if (sent.secret() != null) {
            return appeals.bySecret(sent.secret(), text);
        }
        if (sent.statement() == null || sent.statement() <= 0) {
            throw Refusal.of(Problem.invalid("appeal.unknown", "/statement"));
        }
        return appeals.byMember(member.member().id(), new StatementId(sent.statement()), text);
    }
}
