package broadsheet.pick.web;

import broadsheet.kernel.Problem;
import broadsheet.pick.Picks;
import broadsheet.platform.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Where a click on a pick goes first.
@Path("/api/picks/{id}/visit")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Picks")
class PickApi {
    private final Picks picks;

    PickApi(Picks picks) {
        this.picks = picks;
    }

    @GET
    @Operation(operationId = "visitPick", summary = "Lead to the merchant; counted, without following anyone")
    @APIResponse(responseCode = "303", description = "To the merchant")
    public Response visit(@RestPath long id) {
        var product =
                picks.find(id).orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "pick.product.gone")));
        picks.opened(id);
        return Response.seeOther(URI.create(product.link()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
