package broadsheet.related.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedDesk;
import broadsheet.related.RelatedDesk.Check;
import broadsheet.related.Stands;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Related news")
class RelatedApi {
    private static final int SUGGESTED = 12;
    private static final int FLAGGED = 200;

    private final RelatedDesk desk;
    private final Stories stories;
    private final Publications publications;
    private final CurrentStaff current;

    RelatedApi(RelatedDesk desk, Stories stories, Publications publications, CurrentStaff current) {
        this.desk = desk;
        this.stories = stories;
        this.publications = publications;
        this.current = current;
    }

    @GET
    @Path("/stories/{id}/further-reading")
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
                        ReasonWords.of(one.reason(), language)))
                .toList();
        return answer(new RelatedJson.Help(picks(desk.deadPicks(story)), suggestions));
    }

    @GET
    @Path("/papers/{paper}/related")
    @Needs(Permission.SEE_UNPUBLISHED)
    @Operation(operationId = "relatedRule", summary = "Where the stories of a paper may stand as related news")
    @APIResponse(
            responseCode = "200",
            description = "Everywhere, unless the paper said otherwise",
            content = @Content(schema = @Schema(implementation = RelatedJson.Rule.class)))
    public Response rule(@RestPath String paper) {
        return answer(new RelatedJson.Rule(desk.stands(known(paper).id()).code()));
    }

    @PUT
    @Path("/papers/{paper}/related")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "decideRelatedRule", summary = "Say where the stories of a paper may stand")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = RelatedJson.Rule.class)))
    public Response decide(@RestPath String paper, RelatedJson.@Nullable Rule body) {
        var wanted = Objects.requireNonNullElse(Refusal.required(body).stands(), "");
        var id = known(paper).id();
        current.demand(Permission.PUBLISH, id);
        var stands = Stands.of(wanted).orElseThrow(() -> Refusal.of(Problem.invalid("related.stands", "/stands")));
        return answer(
                new RelatedJson.Rule(Refusal.unwrap(desk.decide(id, stands)).code()));
    }

    @GET
    @Path("/related/check")
    @Needs(Permission.OPERATE)
    @Operation(operationId = "relatedCheck", summary = "What the last check of all related news found")
    @APIResponse(
            responseCode = "200",
            description = "Nothing but zeros before the first",
            content = @Content(schema = @Schema(implementation = RelatedJson.Check.class)))
    public Response lastCheck() {
        return answer(desk.lastCheck().map(this::json).orElseGet(() -> json(null)));
    }

    @POST
    @Path("/related/check")
    @Needs(Permission.OPERATE)
    @Operation(operationId = "checkRelated", summary = "Check all related news now; otherwise it is done every night")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = RelatedJson.Check.class)))
    public Response check() {
        return answer(json(desk.check()));
    }

    private RelatedJson.Check json(@Nullable Check check) {
        var counts = check == null ? Map.<String, Long>of() : check.violations();
        var violations = new RelatedJson.Violations(
                counts.getOrDefault("self", 0L),
                counts.getOrDefault("twin", 0L),
                counts.getOrDefault("withdrawn", 0L),
                counts.getOrDefault("event", 0L),
                counts.getOrDefault("forbidden", 0L));
        return new RelatedJson.Check(
                check == null ? null : check.began(),
                check == null ? null : check.ended(),
                check == null ? 0 : check.stories(),
                violations,
                check == null ? 0 : check.deadPicks(),
                picks(desk.deadPicks(FLAGGED)));
    }

    private static List<RelatedJson.DeadPick> picks(List<RelatedDesk.DeadPick> picks) {
        return picks.stream()
                .map(pick -> new RelatedJson.DeadPick(pick.story(), pick.pick(), pick.why()))
                .toList();
    }

    private Paper known(String slug) {
        return publications.papers().stream()
                .filter(paper -> paper.slug().value().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "publication.paper.unknown")));
    }

    private static Response answer(Object json) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
