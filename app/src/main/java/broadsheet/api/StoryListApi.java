package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.StoryList;
import broadsheet.tag.Tags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/stories")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stories")
class StoryListApi {
    private final Stories stories;
    private final Tags tags;
    private final StoryPrinter printer;
    private final Parameters parameters;
    private final CurrentStaff current;
    private final Answers answers;

    StoryListApi(
            Stories stories,
            StoryPrinter printer,
            Parameters parameters,
            CurrentStaff current,
            Answers answers,
            Tags tags) {
        this.tags = tags;
        this.stories = stories;
        this.printer = printer;
        this.parameters = parameters;
        this.current = current;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "stories",
            summary = "Stories, newest first",
            description = "What readers see: of all papers, of one, of one section, or with one tag. With `status`, "
                    + "what staff see of one paper, last changed first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = StorySummary.Page.class)))
    public Response list(
            @Parameter(description = "Slug of a paper") @RestQuery @Nullable String paper,
            @Parameter(description = "Slug of a section; needs `paper`") @RestQuery @Nullable String section,
            @Parameter(description = "A tag as printed; alone") @RestQuery @Nullable String tag,
            @Parameter(
                            description = "For staff, with `paper`: draft, in_review, ready, scheduled, published, "
                                    + "corrected, withdrawn; several with commas")
                    @RestQuery
                    @Nullable
                    String status,
            @Parameter(description = "`next` of the page before") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 100; left out: 20") @RestQuery @Nullable String limit) {
        var page =
                status == null ? readers(list(paper, section, tag), after, limit) : staff(paper, status, after, limit);
        return answers.answer(page);
    }

    private StorySummary.Page readers(StoryList list, @Nullable String after, @Nullable String limit) {
        var slice = stories.list(list, parameters.after(after), parameters.limit(limit));
        var next = slice.next();
        return new StorySummary.Page(
                slice.items().stream().map(printer::summary).toList(), next == null ? null : next.toString());
    }

    private StoryList list(@Nullable String paper, @Nullable String section, @Nullable String tag) {
        if (tag != null) {
            if (paper != null || section != null) {
                throw Refusal.of(Problem.invalid("api.tag.alone", "tag"));
            }
            return tags.list(tag);
        }
        if (paper == null) {
            if (section != null) {
                throw Refusal.of(Problem.invalid("api.paper.needed", "paper"));
            }
            return new StoryList.Everything();
        }
        var known = parameters.paper(paper);
        return section == null
                ? new StoryList.OfPaper(known.id())
                : new StoryList.OfSection(Parameters.section(known, section).id());
    }

    private StorySummary.Page staff(
            @Nullable String paper, String status, @Nullable String after, @Nullable String limit) {
        var _ = current.staff();
        if (paper == null) {
            throw Refusal.of(Problem.invalid("api.paper.needed", "paper"));
        }
        var known = parameters.paper(paper);
        current.demand(Permission.SEE_UNPUBLISHED, known.id());
        var slice = stories.forStaff(known.id(), statuses(status), parameters.after(after), parameters.limit(limit));
        var next = slice.next();
        return new StorySummary.Page(
                slice.items().stream().map(printer::summary).toList(), next == null ? null : next.toString());
    }

    private static Set<Status> statuses(String codes) {
        var statuses = EnumSet.noneOf(Status.class);
        for (var code : codes.split(",", Status.values().length + 1)) {
            statuses.add(Arrays.stream(Status.values())
                    .filter(status -> status.code().equals(code.strip()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Problem.invalid("api.status.unknown", "status"))));
        }
        return statuses;
    }
}
