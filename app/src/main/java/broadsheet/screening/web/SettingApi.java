package broadsheet.screening.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.screening.setting.Rehearsal;
import broadsheet.screening.setting.Settings;
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
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/moderation/screening/{paper}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
class SettingApi {
    private final Settings settings;
    private final Publications publications;
    private final CurrentStaff staff;

    SettingApi(Settings settings, Publications publications, CurrentStaff staff) {
        this.settings = settings;
        this.publications = publications;
        this.staff = staff;
    }

    @GET
    @Operation(operationId = "screeningSettings", summary = "For staff: what the paper adds to screening, in versions")
    @APIResponse(
            responseCode = "200",
            description = "Newest first",
            content = @Content(schema = @Schema(implementation = SettingJson.All.class)))
    public Response all(@RestPath String paper) {
        var id = led(paper);
        int counts = settings.inForce(id).version();
        var items = settings.versions(id).stream()
                .map(version -> SettingJson.of(version, counts))
                .toList();
        return Response.ok(new SettingJson.All(counts, items))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private long led(String slug) {
        var id = publications
                .paper(slug)
                .map(Paper::id)
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "screening.paper.unknown")));
        staff.demand(Permission.LEAD_DISCUSSION, id);
        return id;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(operationId = "draftScreeningSetting", summary = "Keep a new version, which does not count yet")
    @APIResponse(
            responseCode = "201",
            description = "To be rehearsed",
            content = @Content(schema = @Schema(implementation = SettingJson.Version.class)))
    public Response draft(@RestPath String paper, SettingJson.@Nullable NewOne body) {
        var wanted = Refusal.required(body);
        var id = led(paper);
        var note = Objects.requireNonNullElse(wanted.note(), "");
        var made = Refusal.unwrap(
                settings.draft(id, wanted.setting(), note, staff.staff().actor()));
        return Response.created(URI.create("/api/moderation/screening/" + paper))
                .entity(SettingJson.of(made, settings.inForce(id).version()))
                .build();
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(operationId = "replayScreening", summary = "Compare a setting with what people decided; nothing is kept")
    @APIResponse(
            responseCode = "200",
            description = "Beside what counts now",
            content = @Content(schema = @Schema(implementation = Rehearsal.class)))
    public Rehearsal replay(@RestPath String paper, SettingJson.@Nullable NewOne body) {
        var wanted = Refusal.required(body);
        var days = Objects.requireNonNullElse(wanted.days(), Settings.DAYS);
        return Refusal.unwrap(settings.replay(led(paper), wanted.setting(), days));
    }

    @POST
    @Path("/{version}/rehearsal")
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(operationId = "rehearseScreening", summary = "Try a version on the posts of the last 90 days")
    @APIResponse(
            responseCode = "200",
            description = "Hits, a sample, estimated false hits and cost",
            content = @Content(schema = @Schema(implementation = Rehearsal.class)))
    public Rehearsal rehearse(@RestPath String paper, @RestPath int version) {
        return Refusal.unwrap(
                settings.rehearse(led(paper), version, staff.staff().actor()));
    }

    @POST
    @Path("/{version}/switch-on")
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(
            operationId = "switchOnScreening",
            summary = "Let a rehearsed version count; 0 for none of the paper's own")
    @APIResponse(
            responseCode = "200",
            description = "What counts now",
            content = @Content(schema = @Schema(implementation = SettingJson.Version.class)))
    public SettingJson.Version switchOn(@RestPath String paper, @RestPath int version) {
        var now = Refusal.unwrap(
                settings.switchOn(led(paper), version, staff.staff().actor()));
        return SettingJson.of(now, now.version());
    }
}
