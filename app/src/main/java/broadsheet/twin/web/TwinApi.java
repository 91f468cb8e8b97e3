package broadsheet.twin.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Choice;
import broadsheet.twin.TwinDesk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/stories/{id}/twins")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Twins")
class TwinApi {
    private final TwinDesk desk;
    private final TwinPrinter printer;
    private final Stories stories;
    private final CurrentStaff current;

    TwinApi(TwinDesk desk, TwinPrinter printer, Stories stories, CurrentStaff current) {
        this.desk = desk;
        this.printer = printer;
        this.stories = stories;
        this.current = current;
    }

    @GET
    @Needs(Permission.SEE_UNPUBLISHED)
    @Operation(operationId = "twins", summary = "Twins of a story in whatever status, and corrections of theirs")
    @APIResponse(
            responseCode = "200",
            description = "The most alike first",
            content = @Content(schema = @Schema(implementation = TwinJson.All.class)))
    public Response twins(@RestPath long id) {
        var story = known(id, Permission.SEE_UNPUBLISHED);
        return answer(printer.all(story, this::mayBeSeen));
    }

    @GET
    @Path("/{twin}")
    @Needs(Permission.SEE_UNPUBLISHED)
    @Operation(operationId = "twinDifferences", summary = "Where two stories differ, sentence by sentence")
    @APIResponse(
            responseCode = "200",
            description = "The headline first",
            content = @Content(schema = @Schema(implementation = TwinJson.Differences.class)))
    public Response differences(@RestPath long id, @RestPath long twin) {
        var here = known(id, Permission.SEE_UNPUBLISHED);
        var there = known(twin, Permission.SEE_UNPUBLISHED);
        return answer(printer.differences(here, there));
    }

    @PUT
    @Path("/{twin}")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "chooseTwin", summary = "Say what a story and its twin are to each other")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TwinJson.All.class)))
    public Response choose(@RestPath long id, @RestPath long twin, TwinJson.@Nullable Choosing body) {
        var choice = choice(Refusal.required(body).choice());
        var story = known(id, Permission.PUBLISH);
        known(twin, Permission.PUBLISH);
        Refusal.unwrap(desk.choose(id, twin, choice, current.staff().actor()));
        return answer(printer.all(story, this::mayBeSeen));
    }

    @POST
    @Path("/offers/{correction}")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "answerOffer", summary = "Take over the correction of a twin, or leave the story as it is")
    @APIResponse(
            responseCode = "200",
            description = "The story's version afterwards",
            content = @Content(schema = @Schema(implementation = TwinJson.Answered.class)))
    public Response answerOffer(@RestPath long id, @RestPath long correction, TwinJson.@Nullable Answering body) {
        var answer = Refusal.required(body);
        var story = known(id, Permission.PUBLISH);
        if (answer.take() == null) {
            throw Refusal.of(Problem.invalid("twin.take", "/take"));
        }
        var by = current.staff().actor();
        if (answer.take()) {
            var version = answer.version() == null ? -1 : answer.version();
            var corrected = Refusal.unwrap(desk.take(id, correction, version, by));
            return answer(new TwinJson.Answered(id, corrected.version()));
        }
        Refusal.unwrap(desk.decline(id, correction, by));
        return answer(new TwinJson.Answered(id, story.version()));
    }

    private static Choice choice(@Nullable String name) {
        return Arrays.stream(Choice.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.invalid("twin.choice", "/choice")));
    }

    /// The story, for staff who may do this at its paper. What only others may see is not there.
    private Story known(long id, Permission permission) {
        var story = stories.find(id)
                .filter(this::mayBeSeen)
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "story.unknown")));
        if (permission == Permission.PUBLISH || !story.status().listed()) {
            current.demand(permission, story.place().paperId());
        }
        return story;
    }

    private boolean mayBeSeen(Story story) {
        return story.status().listed()
                || current.may(Permission.SEE_UNPUBLISHED, story.place().paperId());
    }

    private static Response answer(Object json) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
