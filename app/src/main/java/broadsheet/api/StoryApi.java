package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.ProblemType;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Status;
import broadsheet.story.Stories;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/stories")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stories")
class StoryApi {
    private final Stories stories;
    private final StoryIntake intake;
    private final StoryPrinter printer;
    private final StoryRights rights;
    private final CurrentStaff current;
    private final Answers answers;

    StoryApi(
            Stories stories,
            StoryIntake intake,
            StoryPrinter printer,
            StoryRights rights,
            CurrentStaff current,
            Answers answers) {
        this.stories = stories;
        this.intake = intake;
        this.printer = printer;
        this.rights = rights;
        this.current = current;
        this.answers = answers;
    }

    @POST
    @Needs(Permission.WRITE)
    @Operation(operationId = "createStory", summary = "Make a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft; `Location` and `ETag` tell where it is and in which version",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response create(@Nullable StoryInput body) {
        var draft = intake.draft(Refusal.required(body), "");
        rights.toCreate(draft);
        var story = Refusal.unwrap(stories.create(draft, current.staff().actor()));
        return answers.stored(Response.created(URI.create("/api/stories/" + story.id())), printer.forStaff(story));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "story",
            summary = "One story",
            description = "Readers get what is published; a withdrawn story is 410 with its reason. Staff of its "
                    + "papers get every story. The ETag begins with the version.")
    @APIResponse(
            responseCode = "200",
            description = "The story",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response story(@RestPath long id) {
        var story = rights.known(id);
        if (rights.seesUnpublished(story)) {
            return answers.answer(printer.forStaff(story));
        }
        var withdrawal = story.withdrawal();
        if (story.status() == Status.WITHDRAWN && withdrawal != null) {
            throw Refusal.of(
                    ProblemType.GONE, Problem.of(Problem.Kind.NOT_FOUND, "api.story.withdrawn", withdrawal.reason()));
        }
        return answers.answer(printer.forReaders(story));
    }

    @PUT
    @Path("/{id}")
    @Needs(Permission.WRITE)
    @Operation(
            operationId = "saveStory",
            summary = "Store another text",
            description = "Replaces the whole content. A draft takes the right to write, anything later the right to "
                    + "publish: readers see the change of a published story at once.")
    @APIResponse(
            responseCode = "200",
            description = "The story as stored",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response save(
            @RestPath long id,
            @Parameter(description = "ETag of the story that was read, or `\"version\"`")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable StoryInput body) {
        var before = rights.known(id);
        var draft = intake.draft(Refusal.required(body), "");
        rights.toSave(before, draft);
        var version = Versions.required(before, ifMatch, null);
        var story =
                Refusal.unwrap(stories.save(id, version, draft, current.staff().actor()));
        return answers.stored(Response.ok(), printer.forStaff(story));
    }

    @GET
    @Path("/{id}/related")
    @Operation(
            operationId = "relatedStories",
            summary = "What to read after a story",
            description = "Never itself, a twin, or what readers may not see; at most two of one event; each with its "
                    + "reason in words.")
    @APIResponse(
            responseCode = "200",
            description = "The best first, at most six",
            content = @Content(schema = @Schema(implementation = RelatedPage.class)))
    public Response related(@RestPath long id) {
        return answers.answer(new RelatedPage(printer.related(rights.known(id))));
    }

    @Schema(name = "RelatedPage")
    record RelatedPage(List<StoryParts.Related> items) {}
}
