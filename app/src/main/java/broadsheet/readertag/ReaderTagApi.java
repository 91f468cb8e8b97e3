package broadsheet.readertag;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Open;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.platform.web.Refusal;
import broadsheet.readertag.ReaderTagJson.Decision;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/api/stories/{id}/tags")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tags")
class ReaderTagApi {
    private final ReaderTags tags;
    private final TagDesk desk;
    private final TagJudge judge;
    private final Stories stories;
    private final CurrentStaff staff;

    ReaderTagApi(ReaderTags tags, TagDesk desk, TagJudge judge, Stories stories, CurrentStaff staff) {
        this.judge = judge;
        this.tags = tags;
        this.desk = desk;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Operation(operationId = "storyTags", summary = "The tags of a story: the paper's, and the readers'")
    @APIResponse(
            responseCode = "200",
            description = "As readers see them",
            content = @Content(schema = @Schema(implementation = ReaderTagJson.Tags.class)))
    public Response list(@RestPath long id) {
        var story = known(id);
        var readers = tags.shown(id).stream()
                .filter(tag -> !judge.has(story, tag.tag()))
                .map(ReaderTagJson::of)
                .toList();
        return Response.ok(new ReaderTagJson.Tags(story.content().tags(), readers))
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private Story known(long id) {
        return stories.forReaders(id)
                .orElseThrow(() -> Refusal.of(Problem.of(Kind.NOT_FOUND, "readertag.story.unknown")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("for members in good standing; the desk asks and limits")
    @Operation(operationId = "proposeTag", summary = "Propose a tag for a story, or agree to one")
    @APIResponse(
            responseCode = "200",
            description = "Whether readers see it by now",
            content = @Content(schema = @Schema(implementation = ReaderTagJson.Proposed.class)))
    public Response propose(
            @RestPath long id, ReaderTagJson.@Nullable NewTag body, @Context HttpServerRequest request) {
        var tag = Objects.requireNonNullElse(Refusal.required(body).tag(), "");
        var proposal =
                Refusal.unwrap(desk.propose(id, tag, request.remoteAddress().hostAddress()));
        return Response.ok(ReaderTagJson.of(proposal))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{tag}")
    @Open("for the member whose voice it is")
    @Operation(operationId = "withdrawTag", summary = "Take one's own voice for a tag back")
    @APIResponse(responseCode = "204", description = "Taken back, or there was none")
    public Response withdraw(@RestPath long id, @RestPath long tag) {
        of(id, tag);
        var _ = Refusal.unwrap(desk.withdraw(tag));
        return Response.noContent().build();
    }

    @GET
    @Path("/proposed")
    @Operation(operationId = "proposedTags", summary = "For staff: every tag from readers, whatever became of it")
    @APIResponse(
            responseCode = "200",
            description = "The strongest first",
            content = @Content(schema = @Schema(implementation = ReaderTagJson.All.class)))
    public Response proposed(@RestPath long id) {
        staff.demand(Permission.LEAD_DISCUSSION, known(id).place().paperId());
        return Response.ok(new ReaderTagJson.All(
                        tags.all(id).stream().map(ReaderTagJson::whole).toList()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PUT
    @Path("/{tag}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(operationId = "decideTag", summary = "For staff: agree to a tag, or decline one that readers do not see")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ReaderTagJson.Whole.class)))
    public Response decide(@RestPath long id, @RestPath long tag, @Nullable Decision body) {
        staff.demand(Permission.LEAD_DISCUSSION, known(id).place().paperId());
        of(id, tag);
        var by = staff.staff().actor();
        var decided = switch (Objects.requireNonNullElse(Refusal.required(body).decision(), "")) {
            case "agree" -> tags.agree(tag, by);
            case "decline" -> tags.decline(tag, by);
            default -> throw Refusal.of(Problem.invalid("readertag.decision", "/decision"));
        };
        return Response.ok(ReaderTagJson.whole(Refusal.unwrap(decided)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// The tag belongs to this story.
    private void of(long story, long tag) {
        if (tags.find(tag).filter(found -> found.story() == story).isEmpty()) {
            throw Refusal.of(Problem.of(Kind.NOT_FOUND, "readertag.unknown"));
        }
    }
}
