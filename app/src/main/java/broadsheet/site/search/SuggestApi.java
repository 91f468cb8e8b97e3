package broadsheet.site.search;

import broadsheet.search.Search;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/search/suggestions")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class SuggestApi {
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    private final Search search;

    SuggestApi(Search search) {
        this.search = search;
    }

    @GET
    @Operation(operationId = "suggestions", summary = "What a reader may be about to type")
    @APIResponse(
            responseCode = "200",
            description = "Tags, names and headlines, at most eight",
            content = @Content(schema = @Schema(implementation = Suggestions.class)))
    public Response suggestions(@Parameter(description = "What was typed so far") @RestQuery @Nullable String q) {
        var typed = q == null ? "" : q.strip();
        var items = typed.isEmpty() || typed.length() > LONGEST
                ? List.<SuggestionJson>of()
                : search.suggest(typed, MOST).stream()
                        .map(one -> new SuggestionJson(one.kind().name().toLowerCase(Locale.ROOT), one.text()))
                        .toList();
        return Response.ok(new Suggestions(items))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .build();
    }

    @Schema(name = "Suggestions")
    record Suggestions(List<SuggestionJson> items) {}

    @Schema(name = "Suggestion")
    record SuggestionJson(
            @Schema(enumeration = {"tag", "byline", "headline"})
            String kind,

            String text) {}
}
