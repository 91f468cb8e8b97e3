package broadsheet.newsroom.writing;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.newsroom.Desk;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
import broadsheet.writing.Drafts;
import broadsheet.writing.Locks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// What follows when a story is saved: handing it in, and the next page.
@Singleton
final class Onward {
    private final Stories stories;
    private final Drafts drafts;
    private final Locks locks;
    private final RoomPrinter printer;

    Onward(Stories stories, Drafts drafts, Locks locks, RoomPrinter printer) {
        this.stories = stories;
        this.drafts = drafts;
        this.locks = locks;
        this.printer = printer;
    }

    static Outcome<Story> forbidden() {
        return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    /// To where the button led.
    Response after(Story story, Map<String, String> fields, Staff staff, HttpServerRequest request) {
        drafts.drop(story.id(), staff.id());
        var to = fields.getOrDefault("do", "save");
        return switch (to) {
            case "publication" -> Desk.to("/newsroom/stories/" + story.id() + "/publication");
            case "in_review", "draft", "ready" -> moved(story, Status.of(to), staff, request);
            default -> Desk.to("/newsroom/stories/" + story.id());
        };
    }

    private Response moved(Story story, Status to, Staff staff, HttpServerRequest request) {
        var outcome = Rights.mayMove(staff, story, to)
                ? stories.move(story.id(), story.version(), to, staff.actor())
                : forbidden();
        return switch (outcome) {
            case Outcome.Done<Story>(var after) -> {
                locks.release(after, staff);
                yield Desk.to("/newsroom/");
            }
            case Outcome.Refused<Story>(var problems) ->
                printer.again(request, staff, story, StoryFields.of(story), problems);
        };
    }
}
