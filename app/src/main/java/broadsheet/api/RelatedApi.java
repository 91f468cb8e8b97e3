package broadsheet.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/stories")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stories")
class RelatedApi {
    private final StoryRights rights;
    private final StoryNeighbourhood neighbourhood;
    private final Answers answers;

    RelatedApi(StoryRights rights, StoryNeighbourhood neighbourhood, Answers answers) {
        this.rights = rights;
        this.neighbourhood = neighbourhood;
        this.answers = answers;
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
        return answers.answer(new RelatedPage(neighbourhood.related(rights.known(id))));
    }

    @Schema(name = "RelatedPage")
    record RelatedPage(List<StoryParts.Related> items) {}
}
