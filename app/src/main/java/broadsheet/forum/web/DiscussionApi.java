package broadsheet.forum.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Open;
import broadsheet.account.Permission;
import broadsheet.forum.CommentOrder;
import broadsheet.forum.Comments;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

@Path("/api/stories")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class DiscussionApi {
    private static final int USUAL = 20;
    private static final int HIGHEST = 100;

    private final Comments comments;
    private final CommentDesk desk;
    private final Stories stories;
    private final CurrentStaff staff;

    DiscussionApi(Comments comments, CommentDesk desk, Stories stories, CurrentStaff staff) {
        this.comments = comments;
        this.desk = desk;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Path("/{id}/comments")
    @Operation(operationId = "comments", summary = "Threads under a story, each with its first ten replies")
    @APIResponse(
            responseCode = "200",
            description = "A page of threads",
            content = @Content(schema = @Schema(implementation = CommentJson.Threads.class)))
    public Response list(
            @RestPath long id,
            @Parameter(description = "`newest` (the default), `oldest` or `best`") @RestQuery @Nullable String order,
            @Parameter(description = "`next` of the page before") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 100; left out: 20") @RestQuery @Nullable Integer limit) {
        known(id);
        var by = CommentOrder.of(Objects.requireNonNullElse(order, CommentOrder.NEWEST.code()))
                .orElseThrow(() -> Refusal.of(Problem.invalid("forum.order.unknown", "order")));
        int many = limit == null ? USUAL : limit;
        if (many < 1 || many > HIGHEST) {
            throw Refusal.of(Problem.invalid("forum.limit.range", "limit", Integer.toString(HIGHEST)));
        }
        var page = comments.page(id, by, after, many);
        return Response.ok(CommentJson.of(page))
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private StoryCard known(long id) {
        var cards = stories.cards(List.of(id));
        if (cards.isEmpty()) {
            throw Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "forum.story.unknown"));
        }
        return cards.getFirst();
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("for whoever may write: members in good standing and staff; the desk asks and limits")
    @Operation(operationId = "postComment", summary = "Write under a story, or answer a comment")
    @APIResponse(
            responseCode = "201",
            description = "It stands there, or waits for a person: `state` is `held`",
            content = @Content(schema = @Schema(implementation = CommentJson.One.class)))
    public Response post(@RestPath long id, CommentJson.@Nullable NewOne body, @Context HttpServerRequest request) {
        var wanted = Refusal.required(body);
        var wording = new Comments.Wording(Objects.requireNonNullElse(wanted.text(), ""), wanted.confirm());
        var made = CommentJson.of(Refusal.unwrap(desk.post(
                new Comments.NewComment(id, wanted.parent(), wording),
                request.remoteAddress().hostAddress())));
        return Response.created(URI.create("/api/comments/" + made.id()))
                .entity(made)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}/comments/mine")
    @Operation(operationId = "myComments", summary = "What a signed-in reader needs besides the page: own votes")
    @APIResponse(
            responseCode = "200",
            description = "Empty for guests",
            content = @Content(schema = @Schema(implementation = CommentJson.Mine.class)))
    public Response mine(@RestPath long id) {
        var author = desk.author().orElse(null);
        var member = author == null ? null : author.member();
        var votes = member == null ? Map.<Long, Integer>of() : comments.votes(id, member);
        return Response.ok(new CommentJson.Mine(
                        author != null, member, votes, comments.editTime().toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PUT
    @Path("/{id}/discussion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(operationId = "setDiscussion", summary = "Close or open the discussion of a story; make it slow")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CommentJson.State.class)))
    public CommentJson.State set(@RestPath long id, CommentJson.@Nullable Setting body) {
        var wanted = Refusal.required(body);
        staff.demand(Permission.LEAD_DISCUSSION, known(id).place().paperId());
        if (wanted.open() == null) {
            throw Refusal.of(Problem.invalid("forum.open.missing", "/open"));
        }
        var now = Refusal.unwrap(comments.set(
                id,
                wanted.open(),
                Objects.requireNonNullElse(wanted.slowSeconds(), 0),
                staff.staff().actor()));
        if (wanted.reviewed() != null) {
            now = Refusal.unwrap(
                    comments.review(id, wanted.reviewed(), staff.staff().actor()));
        }
        return new CommentJson.State(now.story(), now.count(), now.open(), now.slowSeconds(), now.reviewed());
    }
}
