package broadsheet.pick.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.pick.Picks;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Publications;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The products of a paper.
@Path("/api/papers/{paper}/products")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Picks")
class ProductApi {
    private static final int PAGE = 100;

    private final Picks picks;
    private final Publications publications;
    private final CurrentStaff current;

    ProductApi(Picks picks, Publications publications, CurrentStaff current) {
        this.picks = picks;
        this.publications = publications;
        this.current = current;
    }

    @GET
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "products", summary = "The products of a paper, and how often they were opened")
    @APIResponse(
            responseCode = "200",
            description = "At most a hundred, by id",
            content = @Content(schema = @Schema(implementation = PickJson.Products.class)))
    public Response products(
            @RestPath String paper,
            @Parameter(description = "The last id of the page before") @RestQuery @Nullable Long after) {
        var id = demand(paper);
        var opened = picks.opened30(id);
        var items = picks.products(id, after, PAGE).stream()
                .map(one -> PickJson.of(one, opened))
                .toList();
        return Response.ok(new PickJson.Products(picks.shown(id), items)).build();
    }

    @PUT
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, "text/csv", "text/tab-separated-values"})
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "replaceProducts", summary = "Replace the products of a paper by those of a merchant feed")
    @APIResponse(
            responseCode = "200",
            description = "What was read and what was refused",
            content = @Content(schema = @Schema(implementation = PickJson.Imported.class)))
    public Response replace(@RestPath String paper, String feed) {
        var id = demand(paper);
        var read = Refusal.unwrap(picks.replace(id, feed, current.staff().actor()));
        var refused = read.refused().stream()
                .map(one -> new PickJson.Refused(one.item(), one.field(), one.cause()))
                .toList();
        return Response.ok(new PickJson.Imported(read.read(), read.offers().size(), refused))
                .build();
    }

    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "showPicks", summary = "Show picks in a paper, or none; keep products from all stories")
    @APIResponse(responseCode = "204", description = "It is so")
    public Response settings(@RestPath String paper, PickJson.@Nullable Settings body) {
        var id = demand(paper);
        var wanted = Refusal.required(body);
        var by = current.staff().actor();
        if (wanted.shown() != null) {
            picks.show(id, wanted.shown(), by);
        }
        each(wanted.forbid(), product -> forbid(id, product, true));
        each(wanted.allow(), product -> forbid(id, product, false));
        return Response.noContent().build();
    }

    private void forbid(long paper, long product, boolean forbidden) {
        if (!picks.forbid(paper, product, forbidden, current.staff().actor())) {
            throw unknown();
        }
    }

    private static void each(@Nullable List<Long> ids, LongConsumer work) {
        if (ids != null) {
            ids.forEach(work::accept);
        }
    }

    private long demand(String slug) {
        var paper = publications
                .paper(slug)
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "pick.paper.unknown")));
        current.demand(Permission.PUBLISH, paper.id());
        return paper.id();
    }

    private static Refusal unknown() {
        return Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "pick.product.gone"));
    }
}
