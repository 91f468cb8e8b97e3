package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.breaking.Breaking;
import broadsheet.breaking.BreakingNews;
import broadsheet.breaking.NewBreaking;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/breaking")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaking")
class BreakingApi {
    private static final Duration USUAL = Duration.ofHours(1);

    private final BreakingNews news;
    private final Publications publications;
    private final Parameters parameters;
    private final CurrentStaff current;
    private final Answers answers;
    private final Clock clock;

    BreakingApi(
            BreakingNews news,
            Publications publications,
            Parameters parameters,
            CurrentStaff current,
            Answers answers,
            Clock clock) {
        this.news = news;
        this.publications = publications;
        this.parameters = parameters;
        this.current = current;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "breaking", summary = "The 快訊 that run now, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The entries",
            content = @Content(schema = @Schema(implementation = BreakingJson.Entries.class)))
    public Response running(
            @Parameter(description = "Slug of a paper; left out: all") @RestQuery @Nullable String paper) {
        var entries = paper == null
                ? news.current()
                : news.current(parameters.paper(paper).id());
        return answers.answer(
                new BreakingJson.Entries(entries.stream().map(this::json).toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.ANNOUNCE)
    @Operation(operationId = "announce", summary = "Put a line over the pages at once")
    @APIResponse(
            responseCode = "201",
            description = "It runs",
            content = @Content(schema = @Schema(implementation = BreakingJson.Entry.class)))
    public Response announce(BreakingJson.@Nullable NewEntry body) {
        var wanted = Refusal.required(body);
        var papers = papers(wanted.papers() == null ? List.of() : wanted.papers());
        demand(papers);
        var expires = wanted.expires() == null ? clock.instant().plus(USUAL) : wanted.expires();
        var headline = wanted.headline() == null ? "" : wanted.headline();
        var entry = Refusal.unwrap(news.announce(
                new NewBreaking(headline, wanted.storyId(), papers, expires),
                current.staff().actor()));
        return Response.status(Response.Status.CREATED).entity(json(entry)).build();
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.ANNOUNCE)
    @Operation(operationId = "endBreaking", summary = "Take it away now")
    @APIResponse(responseCode = "204", description = "It is over")
    public Response end(@RestPath long id) {
        var entry = news.find(id).orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "breaking.unknown")));
        if (!Objects.equals(entry.owner().staff(), current.staff().id())) {
            demand(entry.papers());
        }
        var _ = Refusal.unwrap(news.end(id, current.staff().actor()));
        return Response.noContent().build();
    }

    /// An entry over all papers takes the right at all of them.
    private void demand(Set<Long> papers) {
        Collection<Long> all =
                papers.isEmpty() ? publications.papers().stream().map(Paper::id).toList() : papers;
        all.forEach(paper -> current.demand(Permission.ANNOUNCE, paper));
    }

    private Set<Long> papers(List<String> slugs) {
        var papers = new HashSet<Long>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < slugs.size(); i++) {
            var paper = publications.paper(slugs.get(i));
            if (paper.isEmpty()) {
                problems.add(Problem.invalid("api.paper.unknown", "/papers/" + i, slugs.get(i)));
            }
            paper.ifPresent(known -> papers.add(known.id()));
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
        return papers;
    }

    private BreakingJson.Entry json(Breaking entry) {
        var papers = entry.papers().stream()
                .sorted()
                .map(id -> publications.paper(id).slug().value())
                .toList();
        return new BreakingJson.Entry(
                entry.id(), entry.headline(), entry.storyId(), papers, entry.starts(), entry.expires());
    }
}
