package broadsheet.tag.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.web.Refusal;
import broadsheet.platform.web.RequestLanguage;
import broadsheet.story.Stories;
import broadsheet.tag.Tags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tags")
class SuggestionApi {
    private static final int SHOWN = 12;
    private static final int LONGEST_HEADLINE = 400;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_TAGS = 50;

    private final Tags tags;
    private final Stories stories;
    private final CurrentStaff staff;

    SuggestionApi(Tags tags, Stories stories, CurrentStaff staff) {
        this.tags = tags;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Path("/stories/{id}/suggested-tags")
    @Operation(
            operationId = "suggestedTags",
            summary = "For staff: tags that a story could carry beside its own, the best first")
    @APIResponse(
            responseCode = "200",
            description = "At most 12",
            content = @Content(schema = @Schema(implementation = TagJson.Suggestions.class)))
    public Response ofStory(@RestPath long id, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var _ = staff.staff();
        var story = stories.find(id)
                .filter(found ->
                        staff.may(Permission.SEE_UNPUBLISHED, found.place().paperId()))
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "story.unknown")));
        var content = story.content();
        return suggestions(content.headline(), content.body().plainText(), content.tags(), language);
    }

    @POST
    @Path("/tags/suggestions")
    @Needs(Permission.WRITE)
    @Operation(operationId = "suggestTags", summary = "While writing: tags for a text that is not stored yet")
    @APIResponse(
            responseCode = "200",
            description = "At most 12; nothing is stored",
            content = @Content(schema = @Schema(implementation = TagJson.Suggestions.class)))
    public Response ofDraft(
            TagJson.@Nullable Draft body, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var draft = Refusal.required(body);
        var headline = Objects.requireNonNullElse(draft.headline(), "");
        var text = Objects.requireNonNullElse(draft.text(), "");
        var own = Objects.requireNonNullElse(draft.tags(), List.<String>of());
        if (headline.length() > LONGEST_HEADLINE) {
            throw Refusal.of(Problem.invalid("tag.draft", "/headline", Integer.toString(LONGEST_HEADLINE)));
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.of(Problem.invalid("tag.draft", "/text", Integer.toString(LONGEST_TEXT)));
        }
        if (own.size() > MOST_TAGS) {
            throw Refusal.of(Problem.invalid("tag.draft", "/tags", Integer.toString(MOST_TAGS)));
        }
        return suggestions(headline, text, own, language);
    }

    private Response suggestions(String headline, String text, List<String> own, @Nullable String language) {
        var words = Words.of("tag", RequestLanguage.of(language));
        var items = tags.suggest(headline.replace('\n', ' '), text, own, SHOWN).stream()
                .map(one -> TagJson.of(one, words))
                .toList();
        return Response.ok(new TagJson.Suggestions(items))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
