package broadsheet.related.web;

import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.related.RelatedDesk;
import broadsheet.related.RelatedDesk.Check;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/related/check")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Related news")
class RelatedApi {
    private static final int FLAGGED = 200;

    private final RelatedDesk desk;

    RelatedApi(RelatedDesk desk) {
        this.desk = desk;
    }

    @GET
    @Needs(Permission.OPERATE)
    @Operation(operationId = "relatedCheck", summary = "What the last check of all related news found")
    @APIResponse(
            responseCode = "200",
            description = "Nothing but zeros before the first",
            content = @Content(schema = @Schema(implementation = RelatedJson.Check.class)))
    public Response lastCheck() {
        return answer(desk.lastCheck().map(this::json).orElseGet(() -> json(null)));
    }

    @POST
    @Needs(Permission.OPERATE)
    @Operation(operationId = "checkRelated", summary = "Check all related news now; otherwise it is done every night")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = RelatedJson.Check.class)))
    public Response check() {
        return answer(json(desk.check()));
    }

    private RelatedJson.Check json(@Nullable Check check) {
        var counts = check == null ? Map.<String, Long>of() : check.violations();
        var violations = new RelatedJson.Violations(
                counts.getOrDefault("self", 0L),
                counts.getOrDefault("twin", 0L),
                counts.getOrDefault("withdrawn", 0L),
                counts.getOrDefault("event", 0L),
                counts.getOrDefault("forbidden", 0L));
        return new RelatedJson.Check(
                check == null ? null : check.began(),
                check == null ? null : check.ended(),
                check == null ? 0 : check.stories(),
                violations,
                check == null ? 0 : check.deadPicks(),
                picks(desk.deadPicks(FLAGGED)));
    }

    static List<RelatedJson.DeadPick> picks(List<RelatedDesk.DeadPick> picks) {
        return picks.stream()
                .map(pick -> new RelatedJson.DeadPick(pick.story(), pick.pick(), pick.why()))
                .toList();
    }

    private static Response answer(Object json) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
