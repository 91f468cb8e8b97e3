package broadsheet.forum.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Open;
import broadsheet.account.Permission;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/comments/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class CommentApi {
    private final Comments comments;
    private final CommentDesk desk;
    private final Stories stories;
    private final CurrentStaff staff;

    CommentApi(Comments comments, CommentDesk desk, Stories stories, CurrentStaff staff) {
        this.comments = comments;
        this.desk = desk;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Operation(operationId = "comment", summary = "One comment")
    @APIResponse(
            responseCode = "200",
            description = "Its text only while it is visible",
            content = @Content(schema = @Schema(implementation = CommentJson.One.class)))
    public Response comment(@RestPath long id) {
        return answer(listed(id));
    }

    /// Comments of stories that readers do not see are not there.
    private Comment listed(long id) {
        var comment = comments.find(id).orElseThrow(CommentApi::unknown);
        if (stories.cards(List.of(comment.story())).isEmpty()) {
            throw unknown();
        }
        return comment;
    }

    private static Refusal unknown() {
        return Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "forum.comment.unknown"));
    }

    private static Response answer(Comment comment) {
        return Response.ok(CommentJson.of(comment))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("for its author alone, within five minutes")
    @Operation(operationId = "editComment", summary = "Put another text in its place")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CommentJson.One.class)))
    public Response edit(@RestPath long id, CommentJson.@Nullable Edited body, @Context HttpServerRequest request) {
        var wanted = Refusal.required(body);
        var wording = new Comments.Wording(Objects.requireNonNullElse(wanted.text(), ""), wanted.confirm());
        return answer(
                Refusal.unwrap(desk.edit(id, wording, request.remoteAddress().hostAddress())));
    }

    @DELETE
    @Open("for its author alone")
    @Operation(operationId = "deleteComment", summary = "Take it back; a line stays that says so")
    @APIResponse(responseCode = "204", description = "Taken back, or was already")
    public Response delete(@RestPath long id) {
        var _ = Refusal.unwrap(desk.delete(id));
        return Response.noContent().build();
    }

    @PUT
    @Path("/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("for members in good standing; one vote each, never on their own")
    @Operation(operationId = "vote", summary = "Vote for or against a comment, or take the vote back")
    @APIResponse(
            responseCode = "200",
            description = "The comment with its votes",
            content = @Content(schema = @Schema(implementation = CommentJson.One.class)))
    public Response vote(@RestPath long id, CommentJson.@Nullable Vote body, @Context HttpServerRequest request) {
        var value = Refusal.required(body).value();
        if (value == null) {
            throw Refusal.of(Problem.invalid("forum.vote.value", "/value"));
        }
        return answer(
                Refusal.unwrap(desk.vote(id, value, request.remoteAddress().hostAddress())));
    }

    @PUT
    @Path("/pick")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.LEAD_DISCUSSION)
    @Operation(operationId = "pickComment", summary = "Mark it as an editor's pick, or no longer")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = CommentJson.One.class)))
    public Response pick(@RestPath long id, CommentJson.@Nullable Pick body) {
        var picked = Refusal.required(body).picked();
        if (picked == null) {
            throw Refusal.of(Problem.invalid("forum.picked.missing", "/picked"));
        }
        demand(listed(id));
        return answer(Refusal.unwrap(comments.pick(id, picked, staff.staff().actor())));
    }

    @GET
    @Path("/earlier")
    @Operation(operationId = "earlierComments", summary = "For staff: what it said before it was edited")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content = @Content(schema = @Schema(implementation = CommentJson.Earlier.class)))
    public Response earlier(@RestPath long id) {
        demand(listed(id));
        var texts = comments.earlier(id).stream()
                .map(one -> new CommentJson.EarlierOne(one.revision(), one.text(), one.until()))
                .toList();
        return Response.ok(new CommentJson.Earlier(texts))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void demand(Comment comment) {
        var paper = stories.cards(List.of(comment.story())).getFirst().place().paperId();
        staff.demand(Permission.LEAD_DISCUSSION, paper);
    }
}
