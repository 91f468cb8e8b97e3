package broadsheet.tag.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.tag.TagName;
import broadsheet.tag.Tags;
import broadsheet.text.words.NameKind;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/tags")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tags")
class TagApi {
    private static final int MOST = 50;
    private static final int LONGEST_HEADLINE = 400;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_TAGS = 50;

    private final Tags tags;
    private final SuggestionPrinter suggestions;
    private final CurrentStaff staff;

    TagApi(Tags tags, SuggestionPrinter suggestions, CurrentStaff staff) {
        this.suggestions = suggestions;
        this.tags = tags;
        this.staff = staff;
    }

    @GET
    @Operation(operationId = "tags", summary = "Tags that have a name with these characters")
    @APIResponse(
            responseCode = "200",
            description = "At most 50, those that begin so first",
            content = @Content(schema = @Schema(implementation = TagJson.Tags.class)))
    public Response list(
            @Parameter(description = "Some characters; left out: the first tags by name") @RestQuery @Nullable
                    String q) {
        return read(new TagJson.Tags(tags.matching(Objects.requireNonNullElse(q, ""), MOST).stream()
                .map(TagJson::of)
                .toList()));
    }

    @GET
    @Path("/{tag}")
    @Operation(operationId = "tag", summary = "A tag of the house, under whatever of its names")
    @APIResponse(
            responseCode = "200",
            description = "The tag",
            content = @Content(schema = @Schema(implementation = TagJson.Tag.class)))
    public Response tag(@RestPath String tag) {
        return read(TagJson.of(
                tags.find(tag).orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "tag.unknown", tag)))));
    }

    @PUT
    @Path("/{tag}")
    @Needs(Permission.PUBLISH)
    @Operation(
            operationId = "saveTag",
            summary = "Rename a tag, say what it stands for and describe it",
            description = "The former name leads to it for good: its page redirects permanently.")
    @APIResponse(
            responseCode = "200",
            description = "The tag as it is now",
            content = @Content(schema = @Schema(implementation = TagJson.Tag.class)))
    public Response save(@RestPath String tag, TagJson.@Nullable Edit body) {
        var edit = Refusal.required(body);
        var name = Objects.requireNonNullElse(edit.name(), "");
        var description = Objects.requireNonNullElse(edit.description(), "");
        return stored(Refusal.unwrap(tags.save(
                tag,
                new Tags.Edit(name, kind(edit.kind()), description, edit.version()),
                staff.staff().actor())));
    }

    @POST
    @Path("/{tag}/merge")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "mergeTag", summary = "Make two tags one: every name of this one leads to the other")
    @APIResponse(
            responseCode = "200",
            description = "The tag that stays",
            content = @Content(schema = @Schema(implementation = TagJson.Tag.class)))
    public Response merge(@RestPath String tag, TagJson.@Nullable Merge body) {
        var into = Objects.requireNonNullElse(Refusal.required(body).into(), "");
        return stored(Refusal.unwrap(tags.merge(tag, into, staff.staff().actor())));
    }

    @POST
    @Path("/{tag}/split")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "splitTag", summary = "Make one of its names a tag of its own again")
    @APIResponse(
            responseCode = "200",
            description = "The tag of that name",
            content = @Content(schema = @Schema(implementation = TagJson.Tag.class)))
    public Response split(@RestPath String tag, TagJson.@Nullable Split body) {
        var name = Objects.requireNonNullElse(Refusal.required(body).name(), "");
        return stored(Refusal.unwrap(tags.split(tag, name, staff.staff().actor())));
    }

    @POST
    @Path("/suggestions")
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
        return suggestions.print(headline, text, own, language);
    }

    static @Nullable NameKind kind(@Nullable String code) {
        return code == null
                ? null
                : NameKind.of(code).orElseThrow(() -> Refusal.of(Problem.invalid("tag.kind", "/kind", code)));
    }

    private static Response stored(TagName tag) {
        return Response.ok(TagJson.of(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response read(Object answer) {
        return Response.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
