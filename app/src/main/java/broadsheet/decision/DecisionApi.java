package broadsheet.decision;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.rules.Measure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/moderation/decisions")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Due process")
class DecisionApi {
    private final Decisions decisions;
    private final CurrentStaff current;

    DecisionApi(Decisions decisions, CurrentStaff current) {
        this.decisions = decisions;
        this.current = current;
    }

    @POST
    @Needs(Permission.MODERATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decide", summary = "Decide over items of the queue, all of them or none")
    @APIResponse(
            responseCode = "200",
            description = "A decision for each item",
            content = @Content(schema = @Schema(implementation = DecisionJson.All.class)))
    public Response decide(DecisionJson.@Nullable NewOne body) {
        var sent = Refusal.required(body);
        var decision = new NewDecision(
                whole(sent.items(), "/items"),
                whole(sent.copies(), "/copies"),
                measures(whole(sent.measures(), "/measures")),
                Objects.requireNonNullElse(sent.clause(), ""),
                Objects.requireNonNullElse(sent.law(), ""),
                Objects.requireNonNullElse(sent.facts(), ""),
                Objects.requireNonNullElse(sent.days(), 0),
                Boolean.TRUE.equals(sent.unfounded()),
                Objects.requireNonNullElse(sent.note(), ""));
        var taken = Refusal.unwrap(decisions.decide(decision, current.staff()));
        return ok(new DecisionJson.All(taken.stream().map(DecisionJson.One::of).toList()));
    }

    /// A list that was sent, or an empty one; in none is nothing.
    private static <T> List<T> whole(@Nullable List<T> sent, String field) {
        var list = Objects.requireNonNullElse(sent, List.<T>of());
        if (list.stream().anyMatch(Objects::isNull)) {
            throw Refusal.of(Problem.invalid("decision.list", field));
        }
        return list;
    }

    private static List<Measure> measures(List<String> codes) {
        return codes.stream()
                .map(code -> Measure.of(code)
                        .orElseThrow(() -> Refusal.of(Problem.invalid("decision.measure.unknown", "/measures", code))))
                .toList();
    }

    private static Response ok(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
