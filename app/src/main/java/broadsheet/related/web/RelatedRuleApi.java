package broadsheet.related.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.related.RelatedDesk;
import broadsheet.related.Stands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/papers/{paper}/related")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Related news")
class RelatedRuleApi {
    private final RelatedDesk desk;
    private final Publications publications;
    private final CurrentStaff current;

    RelatedRuleApi(RelatedDesk desk, Publications publications, CurrentStaff current) {
        this.desk = desk;
        this.publications = publications;
        this.current = current;
    }

    @GET
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
