package broadsheet.site.search;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.search.comment.CommentSearch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/search/comments")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class CommentSearchApi {
    private static final int HITS = 20;

    private final CommentSearch search;

    CommentSearchApi(CommentSearch search) {
        this.search = search;
    }

    @GET
    @Operation(operationId = "searchComments", summary = "Comments that readers see, with these words")
    @APIResponse(
            responseCode = "200",
            description = "The best first, twenty a page",
            content = @Content(schema = @Schema(implementation = Hits.class)))
    public Response search(
            @Parameter(description = "The words; the first 200 characters count") @RestQuery @Nullable String q,
            @Parameter(description = "`next` of the page before") @RestQuery @Nullable String after) {
        if (q == null || q.isBlank()) {
            throw Refusal.of(Problem.invalid("api.query.missing", "q"));
        }
        var found = search.find(q, after, HITS);
        var items = found.hits().stream()
                .map(one -> new Hit(one.id(), one.story(), one.author(), one.text(), one.at()))
                .toList();
        return Response.ok(new Hits(found.total(), items, found.next())).build();
    }

    @Schema(name = "CommentHits")
    record Hits(
            long total,
            List<Hit> items,

            @Schema(description = "For `after`, or null at the end") @Nullable
            String next) {}

    @Schema(name = "CommentHit")
    record Hit(long id, long story, String author, String text, Instant created) {}
}
