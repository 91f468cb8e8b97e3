package broadsheet.api;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Found;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.story.Stories;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class ReaderApi {
    private final Publications publications;
    private final Search search;
    private final Stories stories;
    private final StoryPrinter printer;
    private final Parameters parameters;
    private final Answers answers;

    ReaderApi(
            Publications publications,
            Search search,
            Stories stories,
            StoryPrinter printer,
            Parameters parameters,
            Answers answers) {
        this.publications = publications;
        this.search = search;
        this.stories = stories;
        this.printer = printer;
        this.parameters = parameters;
        this.answers = answers;
    }

    @GET
    @Path("/papers")
    @Operation(operationId = "papers", summary = "The papers of this install with their sections")
    @APIResponse(
            responseCode = "200",
            description = "The papers in their order",
            content = @Content(schema = @Schema(implementation = Papers.class)))
    public Response papers() {
        return answers.answer(
                new Papers(publications.papers().stream().map(ReaderApi::paper).toList()));
    }

    private static PaperJson paper(Paper paper) {
        return new PaperJson(
                paper.slug().value(),
                paper.name(),
                paper.tagline(),
                paper.host(),
                paper.language(),
                paper.sections().stream()
                        .map(section -> new SectionJson(section.slug().value(), section.name()))
                        .toList());
    }

    @GET
    @Path("/search")
    @Operation(
            operationId = "search",
            summary = "Stories with these words",
            description = "All words must stand in a story; `\"…\"` or `「…」` keeps words together, `-` excludes one.")
    @APIResponse(
            responseCode = "200",
            description = "The best stories first",
            content = @Content(schema = @Schema(implementation = StorySummary.Hits.class)))
    public Response search(
            @Parameter(description = "The words; the first 200 characters count") @RestQuery @Nullable String q,
            @Parameter(description = "Slug of a paper") @RestQuery @Nullable String paper,
            @Parameter(description = "`next` of the page before") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 100; left out: 20") @RestQuery @Nullable String limit) {
        if (q == null || q.isBlank()) {
            throw Refusal.of(Problem.invalid("api.query.missing", "q"));
        }
        var paperId = paper == null ? null : parameters.paper(paper).id();
        var found = search.find(new SearchQuery(q, paperId, after, parameters.limit(limit)));
        var ids = found.hits().stream().map(Found.Hit::story).toList();
        var items = stories.cards(ids).stream().map(printer::summary).toList();
        return answers.answer(new StorySummary.Hits(found.total(), items, found.next()));
    }

    @Schema(name = "Papers")
    record Papers(List<PaperJson> items) {}

    @Schema(name = "Paper")
    record PaperJson(
            String slug,
            String name,
            String tagline,

            @Schema(description = "Host name whose front page is this paper's") @Nullable
            String host,

            String language,
            List<SectionJson> sections) {}

    @Schema(name = "Section")
    record SectionJson(String slug, String name) {}
}
