package broadsheet.site.talk;

import broadsheet.account.Open;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.readertag.ReaderTags.Proposal;
import broadsheet.readertag.TagDesk;
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
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the form for tags sends. A tag that readers see leads back to the story; any other answer says what came of it.
@Path("/story/{story}/tags")
@Singleton
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class TagForms {
    private final TagDesk desk;
    private final Answers answers;

    TagForms(TagDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @POST
    @Open("for members in good standing; the desk asks and limits")
    public Response propose(
            @RestPath String story, @RestForm @Nullable String tag, @Context HttpServerRequest request) {
        var words = Objects.requireNonNullElse(tag, "");
        Outcome<Proposal> outcome = story.matches("[1-9][0-9]{0,17}")
                ? desk.propose(
                        Long.parseLong(story), words, request.remoteAddress().hostAddress())
                : Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "readertag.story.unknown"));
        return switch (outcome) {
            case Outcome.Done<Proposal>(var proposal)
            when proposal.shown() ->
                Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/story/" + story + "#tags")
                        .build();
            case Outcome.Done<Proposal> _ -> answers.tagged(request, story, "", null);
            case Outcome.Refused<Proposal>(var problems) -> answers.tagged(request, story, words, problems.getFirst());
        };
    }
}
