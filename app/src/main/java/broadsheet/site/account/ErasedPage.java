package broadsheet.site.account;

import broadsheet.member.proof.ErasureProof;
import broadsheet.member.proof.ErasureProofs;
import broadsheet.site.account.AccountView.Part;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// The proof of an erasure, for whoever has its code.
@Path("/account/erased")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ErasedPage {
    private final ErasureProofs proofs;
    private final Turns turns;

    ErasedPage(ErasureProofs proofs, Turns turns) {
        this.proofs = proofs;
        this.turns = turns;
    }

    @GET
    @Path("/{code}")
    public Response proof(
            @RestPath String code, @Context ContainerRequestContext context, @Context HttpServerRequest request) {
        var turn = turns.begin(context, request);
        var proof = proofs.find(code).orElseThrow(() -> new NotFoundException("no such proof"));
        return turn.page("erased.title", List.of(Part.text(null, state(turn, proof), parts(turn, proof))));
    }

    private static String state(Turn turn, ErasureProof proof) {
        var dates = turn.sheet().dates();
        var asked = dates.full(proof.asked()).text();
        var erased = proof.erased();
        if (erased != null) {
            return turn.say(
                    "erased.done", proof.number(), asked, dates.full(erased).text());
        }
        return turn.say(proof.cancelled() ? "erased.cancelled" : "erased.waiting", asked);
    }

    private static String parts(Turn turn, ErasureProof proof) {
        var posts = turn.say(proof.postsToo() ? "erased.posts" : "erased.nameless");
        return proof.parts().isEmpty()
                ? posts
                : posts + " " + turn.say("erased.parts", String.join(", ", proof.parts()));
    }
}
