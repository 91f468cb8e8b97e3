package broadsheet.related.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedDesk;
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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/stories/{id}/further-reading")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Related news")
class FurtherReadingApi {
    private static final int SUGGESTED = 12;

    private final RelatedDesk desk;
    private final Stories stories;
    private final CurrentStaff current;

    FurtherReadingApi(RelatedDesk desk, Stories stories, CurrentStaff current) {
        this.desk = desk;
        this.stories = stories;
        this.current = current;
    }

    @GET
    @Needs(Permission.SEE_UNPUBLISHED)
    @Operation(
            operationId = "furtherReading",
            summary = "Suggestions of further reading for a story, and its picks that lead nowhere")
    @APIResponse(
            responseCode = "200",
            description = "The best first",
            content = @Content(schema = @Schema(implementation = RelatedJson.Help.class)))
    public Response furtherReading(@RestPath long id) {
        var story = stories.find(id)
                .filter(one ->
                        current.may(Permission.SEE_UNPUBLISHED, one.place().paperId()))
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "story.unknown")));
        var language = Language.of(story.content().language());
        var suggestions = desk.suggestions(story, SUGGESTED).stream()
                .map(one -> new RelatedJson.Suggestion(
                        one.story().id(),
                        one.story().content().headline(),
                        one.story().published(),
                        ReasonWords.of(
                                one.reason(), story.published(), one.story().published(), language)))
                .toList();
        return answer(new RelatedJson.Help(RelatedApi.picks(desk.deadPicks(story)), suggestions));
    }

    private static Response answer(Object json) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
