package broadsheet.pick.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.pick.Picks;
import broadsheet.pick.Sensitive;
import broadsheet.pick.StoryMarks;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
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
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

@Path("/api")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Picks")
class PickApi {
    private static final int PAGE = 100;

    private final Picks picks;
    private final Stories stories;
    private final Publications publications;
    private final CurrentStaff current;

    PickApi(Picks picks, Stories stories, Publications publications, CurrentStaff current) {
        this.picks = picks;
        this.stories = stories;
        this.publications = publications;
        this.current = current;
    }

    @GET
    @Path("/picks/{id}/visit")
    @Operation(operationId = "visitPick", summary = "Lead to the merchant; counted, without following anyone")
    @APIResponse(responseCode = "303", description = "To the merchant")
    public Response visit(@RestPath long id) {
        var product = picks.find(id).orElseThrow(PickApi::unknown);
        picks.opened(id);
        return Response.seeOther(URI.create(product.link()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    @GET
    @Path("/papers/{paper}/products")
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
    @Path("/papers/{paper}/products")
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
    @Path("/papers/{paper}/products/settings")
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

    @GET
    @Path("/stories/{id}/picks")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "picks", summary = "What is sold beside a story, and what editors said of it")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = PickJson.Beside.class)))
    public Response beside(@RestPath long id) {
        return answer(story(id));
    }

    @PUT
    @Path("/stories/{id}/picks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "markPicks", summary = "Mark a story as sensitive or harmless, pin and forbid products")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = PickJson.Beside.class)))
    public Response mark(@RestPath long id, PickJson.@Nullable Marks body) {
        var story = story(id);
        var wanted = Refusal.required(body);
        var marks = new StoryMarks(
                sensitive(wanted.sensitive() == null ? List.of() : wanted.sensitive()),
                Boolean.TRUE.equals(wanted.harmless()),
                wanted.pinned() == null ? List.of() : wanted.pinned(),
                wanted.forbidden() == null ? Set.of() : Set.copyOf(wanted.forbidden()));
        var _ = Refusal.unwrap(picks.mark(story, marks, current.staff().actor()));
        return answer(story);
    }

    private Response answer(Story story) {
        Map<Long, Long> none = Map.of();
        var beside =
                picks.beside(story).stream().map(one -> PickJson.of(one, none)).toList();
        return Response.ok(PickJson.beside(picks.marks(story.id()), picks.suggested(story), beside))
                .build();
    }

    private static Set<Sensitive> sensitive(List<String> codes) {
        var found = new HashSet<Sensitive>();
        for (var code : codes) {
            try {
                found.add(Sensitive.valueOf(code.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw Refusal.of(Problem.invalid("pick.sensitive.unknown", "/sensitive", code));
            }
        }
        return found;
    }

    private Story story(long id) {
        var story = stories.find(id)
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "pick.story.unknown")));
        current.demand(Permission.PUBLISH, story.place().paperId());
        return story;
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
