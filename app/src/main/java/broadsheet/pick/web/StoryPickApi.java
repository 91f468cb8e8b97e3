package broadsheet.pick.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.pick.Picks;
import broadsheet.pick.Sensitive;
import broadsheet.pick.StoryMarks;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What is sold beside a story.
@Path("/api/stories/{id}/picks")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Picks")
class StoryPickApi {
    private final Picks picks;
    private final Stories stories;
    private final CurrentStaff current;

    StoryPickApi(Picks picks, Stories stories, CurrentStaff current) {
        this.picks = picks;
        this.stories = stories;
        this.current = current;
    }

    @GET
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
}
