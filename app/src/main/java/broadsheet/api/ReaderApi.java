package broadsheet.api;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Found;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.search.words.Days;
import broadsheet.search.words.Limits;
import broadsheet.story.Stories;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
            description = "All words must stand in a story; `\"…\"` or `「…」` keeps words together, `-` excludes one;"
                    + " `tag:` `byline:` `paper:` `after:` `before:` limit it. When no story has them all, those come"
                    + " that have the most of them, and `loose` says so.")
    @APIResponse(
            responseCode = "200",
            description = "The best stories first",
            content = @Content(schema = @Schema(implementation = StorySummary.Hits.class)))
    public Response search(@BeanParam Asked asked) {
        if (asked.words.isBlank() && asked.limits().isEmpty()) {
            throw Refusal.of(Problem.invalid("api.query.missing", "q"));
        }
        var paperId = asked.paper == null ? null : parameters.paper(asked.paper).id();
        var order = "newest".equals(asked.order) ? SearchQuery.Order.NEWEST : SearchQuery.Order.BEST;
        var limit = parameters.limit(asked.limit);
        var found = search.find(new SearchQuery(asked.words, paperId, asked.limits(), order, asked.after, limit));
        var ids = found.hits().stream().map(Found.Hit::story).toList();
        var items = stories.cards(ids).stream().map(printer::summary).toList();
        return answers.answer(
                new StorySummary.Hits(found.total(), found.loose(), items, facets(found.facets()), found.next()));
    }

    private StorySummary.Facets facets(Found.Facets facets) {
        var papers = publications.papers().stream()
                .filter(paper -> facets.papers().containsKey(paper.id()))
                .map(paper -> new StorySummary.Counted(
                        paper.slug().value(), facets.papers().getOrDefault(paper.id(), 0L)))
                .toList();
        var periods = Stream.of(Found.Period.values())
                .filter(facets.periods()::containsKey)
                .map(period -> new StorySummary.Counted(
                        period.name().toLowerCase(Locale.ROOT), facets.periods().getOrDefault(period, 0L)))
                .toList();
        return new StorySummary.Facets(papers, periods, facets.tags());
    }

    /// What is looked for.
    static class Asked {
        @Parameter(description = "The words; the first 200 characters count")
        @RestQuery("q")
        @DefaultValue("")
        String words = "";

        @Parameter(description = "Slug of a paper")
        @RestQuery
        @Nullable
        String paper;

        @Parameter(description = "A tag")
        @RestQuery
        @Nullable
        String tag;

        @Parameter(description = "A part of a name that signs it")
        @RestQuery
        @Nullable
        String byline;

        @Parameter(description = "The first day, as `2026-11-24`")
        @RestQuery
        @Nullable
        String from;

        @Parameter(description = "The last day")
        @RestQuery
        @Nullable
        String to;

        @Parameter(description = "`best`, or `newest` first")
        @RestQuery
        @Nullable
        String order;

        @Parameter(description = "`next` of the page before")
        @RestQuery
        @Nullable
        String after;

        @Parameter(description = "1 to 100; left out: 20")
        @RestQuery
        @Nullable
        String limit;

        Limits limits() {
            return new Limits(blank(tag), blank(byline), null, day("from", from, 0), day("to", to, 1));
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        private static @Nullable LocalDate day(String name, @Nullable String text, int later) {
            return text == null || text.isBlank()
                    ? null
                    : Days.first(text)
                            .orElseThrow(() -> Refusal.of(Problem.invalid("api.day.invalid", name)))
                            .plusDays(later);
        }
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
