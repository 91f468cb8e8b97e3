package broadsheet.forum.web;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Permission;
import broadsheet.forum.Comments;
import broadsheet.forum.gate.ScreeningRecord;
import broadsheet.forum.gate.ScreeningRecords;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.screening.Finding;
import broadsheet.story.Stories;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/comments/{id}/screening")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
class ScreeningApi {
    private final Comments comments;
    private final ScreeningRecords records;
    private final Stories stories;
    private final CurrentStaff staff;

    ScreeningApi(Comments comments, ScreeningRecords records, Stories stories, CurrentStaff staff) {
        this.comments = comments;
        this.records = records;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Operation(
            operationId = "commentScreening",
            summary = "For staff: why screening held a comment or had it thought over")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first; empty when it simply passed",
            content = @Content(schema = @Schema(implementation = All.class)))
    public Response of(@RestPath long id) {
        var story = comments.find(id)
                .map(comment -> stories.cards(List.of(comment.story())))
                .filter(cards -> !cards.isEmpty())
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "forum.comment.unknown")))
                .getFirst();
        staff.demand(Permission.LEAD_DISCUSSION, story.place().paperId());
        return Response.ok(new All(records.ofComment(id).stream().map(Said::of).toList()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @Schema(name = "CommentScreenings")
    record All(List<Said> items) {}

    @Schema(name = "CommentScreening")
    record Said(
            @Schema(description = "Of which text of the comment")
            int revision,

            @Schema(enumeration = {"nudge", "hold"}) String answer,

            List<Finding> findings,
            Instant at) {
        static Said of(ScreeningRecord record) {
            return new Said(
                    Objects.requireNonNull(record.target()).revision(),
                    record.answer().name().toLowerCase(Locale.ROOT),
                    record.findings(),
                    record.at());
        }
    }
}
