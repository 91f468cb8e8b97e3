package broadsheet.tag.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/stories/{id}/suggested-tags")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tags")
class SuggestionApi {
    private final SuggestionPrinter printer;
    private final Stories stories;
    private final CurrentStaff staff;

    SuggestionApi(SuggestionPrinter printer, Stories stories, CurrentStaff staff) {
        this.printer = printer;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Operation(
            operationId = "suggestedTags",
            summary = "For staff: tags that a story could carry beside its own, the best first")
    @APIResponse(
            responseCode = "200",
            description = "At most 12",
            content = @Content(schema = @Schema(implementation = TagJson.Suggestions.class)))
    public Response ofStory(@RestPath long id, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var _ = staff.staff();
        var story = stories.find(id)
                .filter(found ->
                        staff.may(Permission.SEE_UNPUBLISHED, found.place().paperId()))
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "story.unknown")));
        var content = story.content();
        return printer.print(content.headline(), content.body().plainText(), content.tags(), language);
    }
}
