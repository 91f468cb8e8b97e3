package broadsheet.tag.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.platform.web.Refusal;
import broadsheet.tag.OwnWords;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/words")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
class WordApi {
    private static final int MOST = 100;

    private final OwnWords words;
    private final CurrentStaff staff;

    WordApi(OwnWords words, CurrentStaff staff) {
        this.words = words;
        this.staff = staff;
    }

    @GET
    @Operation(operationId = "words", summary = "For staff: the words of the house, beside its tags")
    @APIResponse(
            responseCode = "200",
            description = "At most 100; those of editors first",
            content = @Content(schema = @Schema(implementation = TagJson.WordPage.class)))
    public Response list(@Parameter(description = "How the words begin") @RestQuery @Nullable String q) {
        var _ = staff.staff();
        var items = words.list(Objects.requireNonNullElse(q, ""), MOST).stream()
                .map(TagJson::of)
                .toList();
        return Response.ok(new TagJson.WordPage(items))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PUT
    @Path("/{word}")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "putWord", summary = "Add a word or a name, say what it stands for, or that it is none")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = TagJson.Word.class)))
    public Response put(@RestPath String word, TagJson.@Nullable WordEdit body) {
        var kind = TagApi.kind(Refusal.required(body).kind());
        var put = Refusal.unwrap(words.put(word, kind, staff.staff().actor()));
        return Response.ok(TagJson.of(put))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{word}")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "forgetWord", summary = "Forget what editors and bylines said of a word")
    @APIResponse(responseCode = "204", description = "Forgotten, or there was nothing")
    public Response forget(@RestPath String word) {
        var _ = words.forget(word, staff.staff().actor());
        return Response.noContent().build();
    }
}
