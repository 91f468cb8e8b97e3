package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.planning.Checklists;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/stories/{id}")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stories")
class StoryLifeApi {
    private static final String CHECKLIST = "Checklist";

    private final Stories stories;
    private final StoryIntake intake;
    private final StoryPrinter printer;
    private final StoryRights rights;
    private final CurrentStaff current;
    private final Answers answers;
    private final Checklists checklists;

    StoryLifeApi(
            Stories stories,
            StoryIntake intake,
            StoryPrinter printer,
            StoryRights rights,
            CurrentStaff current,
            Answers answers,
            Checklists checklists) {
        this.stories = stories;
        this.intake = intake;
        this.printer = printer;
        this.rights = rights;
        this.current = current;
        this.answers = answers;
        this.checklists = checklists;
    }

    @POST
    @Path("/publish")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "publishStory", summary = "Show it to readers; published before: nothing changes")
    @APIResponse(
            responseCode = "200",
            description = "The published story; the header `Checklist` names what it lacks",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response publish(
            @RestPath long id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            StoryInput.@Nullable Publishing body) {
        var before = rights.known(id);
        rights.toPublish(before);
        var version = Versions.required(before, ifMatch, body == null ? null : body.version());
        var published =
                Refusal.unwrap(stories.publish(id, version, current.staff().actor()));
        var missing =
                checklists.of(published).stream().map(Problem::code).distinct().toList();
        var answer = stored(published);
        return missing.isEmpty()
                ? answer
                : Response.fromResponse(answer)
                        .header(CHECKLIST, String.join(", ", missing))
                        .build();
    }

    @POST
    @Path("/correct")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "correctStory", summary = "Change a published story with a public note")
    @APIResponse(
            responseCode = "200",
            description = "The corrected story",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response correct(
            @RestPath long id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            StoryInput.@Nullable Correcting body) {
        var wanted = Refusal.required(body);
        var before = rights.known(id);
        var draft = wanted.story() == null
                ? new StoryDraft(before.place(), before.alsoIn(), before.content())
                : intake.draft(wanted.story(), "/story");
        rights.toCorrect(before, draft);
        var version = Versions.required(before, ifMatch, wanted.version());
        var note = wanted.note() == null ? "" : wanted.note();
        return stored(Refusal.unwrap(
                stories.correct(id, version, draft, note, current.staff().actor())));
    }

    @POST
    @Path("/withdraw")
    @Needs(Permission.PUBLISH)
    @Operation(operationId = "withdrawStory", summary = "Take it back, with a public reason")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn story",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response withdraw(
            @RestPath long id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            StoryInput.@Nullable Withdrawing body) {
        var wanted = Refusal.required(body);
        var before = rights.known(id);
        rights.toWithdraw(before);
        var version = Versions.required(before, ifMatch, wanted.version());
        var reason = wanted.reason() == null ? "" : wanted.reason();
        return stored(Refusal.unwrap(
                stories.withdraw(id, version, reason, current.staff().actor())));
    }

    @GET
    @Path("/revisions")
    @Needs(Permission.SEE_UNPUBLISHED)
    @Operation(operationId = "revisions", summary = "All versions of a story, for staff of its papers")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = StorySummary.Revisions.class)))
    public Response revisions(@RestPath long id) {
        rights.toSeeRevisions(rights.known(id));
        var revisions = stories.revisions(id).stream()
                .map(one -> new StorySummary.Revision(
                        one.version(),
                        one.status().code(),
                        one.headline(),
                        one.note(),
                        one.by().name(),
                        one.at()))
                .toList();
        return answers.answer(new StorySummary.Revisions(revisions));
    }

    private Response stored(Story story) {
        return answers.stored(Response.ok(), printer.forStaff(story));
    }
}
