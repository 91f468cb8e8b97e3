package broadsheet.site.talk;

import broadsheet.account.Open;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.Comments.Wording;
import broadsheet.forum.web.CommentDesk;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the forms of a discussion send. Done leads to the comment; refused gives the form back with what was written.
@Path("/story/{story}/comments")
@Singleton
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CommentForms {
    private final CommentDesk desk;
    private final Answers answers;

    CommentForms(CommentDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @POST
    @Open("for whoever may write: the desk asks and limits")
    public Response post(
            @RestPath String story,
            @RestForm @Nullable String text,
            @RestForm @Nullable String parent,
            @RestForm @Nullable String confirm,
            @Context HttpServerRequest request) {
        var words = Objects.requireNonNullElse(text, "");
        var answered = Objects.requireNonNullElse(parent, "");
        var written = new Answers.Written(story, "", words, answered);
        var wording = new Wording(words, confirm);
        return number(story, written, request, id -> {
            if (answered.isEmpty()) {
                return desk.post(new NewComment(id, null, wording), address(request));
            }
            return answered.matches("[0-9]{1,18}")
                    ? desk.post(new NewComment(id, Long.valueOf(answered), wording), address(request))
                    : Outcome.refused(Problem.invalid("forum.parent.unknown", "/parent"));
        });
    }

    @POST
    @Path("/{comment}/edit")
    @Open("for its author alone")
    public Response edit(
            @RestPath String story,
            @RestPath String comment,
            @RestForm @Nullable String text,
            @RestForm @Nullable String confirm,
            @Context HttpServerRequest request) {
        var words = Objects.requireNonNullElse(text, "");
        var written = new Answers.Written(story, "/" + comment + "/edit", words, "");
        return number(comment, written, request, id -> desk.edit(id, new Wording(words, confirm), address(request)));
    }

    @POST
    @Path("/{comment}/delete")
    @Open("for its author alone")
    public Response delete(@RestPath String story, @RestPath String comment, @Context HttpServerRequest request) {
        var written = new Answers.Written(story, "/" + comment + "/delete", "", "");
        return number(comment, written, request, desk::delete);
    }

    @POST
    @Path("/{comment}/vote")
    @Open("for members in good standing")
    public Response vote(
            @RestPath String story,
            @RestPath String comment,
            @RestForm @Nullable String value,
            @Context HttpServerRequest request) {
        var written = new Answers.Written(story, "/" + comment + "/vote", "", "");
        var wanted = value != null && value.matches("-?[01]") ? Integer.parseInt(value) : Integer.MAX_VALUE;
        return number(comment, written, request, id -> desk.vote(id, wanted, address(request)));
    }

    private Response number(
            String id, Answers.Written written, HttpServerRequest request, Function<Long, Outcome<Comment>> work) {
        Outcome<Comment> outcome = id.matches("[1-9][0-9]{0,17}")
                ? work.apply(Long.valueOf(id))
                : Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "forum.comment.unknown"));
        return switch (outcome) {
            case Outcome.Done<Comment>(var made) -> done(made);
            case Outcome.Refused<Comment>(List<Problem> problems) ->
                answers.again(request, written, problems.getFirst());
        };
    }

    private static Response done(Comment made) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/story/" + made.story() + "/comments/" + made.id() + "#c" + made.id())
                .build();
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
