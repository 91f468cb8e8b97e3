package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import broadsheet.story.rights.Rights;
import jakarta.inject.Singleton;

/// Who may see and change which story by the API: what [Rights] says, as refusals.
@Singleton
final class StoryRights {
    private final Stories stories;
    private final CurrentStaff current;

    StoryRights(Stories stories, CurrentStaff current) {
        this.stories = stories;
        this.current = current;
    }

    /// The story, if the caller may know of it.
    ///
    /// @throws Refusal 404 else
    Story known(long id) {
        return stories.find(id)
                .filter(story ->
                        story.status().listed() || story.status() == Status.WITHDRAWN || seesUnpublished(story))
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "story.unknown")));
    }

    /// True when the caller works on the story.
    boolean seesUnpublished(Story story) {
        return current.session()
                .filter(session -> Rights.sees(session.staff(), story))
                .isPresent();
    }

    void toCreate(StoryDraft draft) {
        demand(Rights.mayCreate(current.staff(), draft));
    }

    void toSave(Story before, StoryDraft draft) {
        demand(Rights.maySave(current.staff(), before, draft));
    }

    void toCorrect(Story before, StoryDraft draft) {
        demand(Rights.mayCorrect(current.staff(), before, draft));
    }

    void toPublish(Story story) {
        demand(Rights.mayPublish(current.staff(), story));
    }

    void toMove(Story story, Status to) {
        demand(Rights.mayMove(current.staff(), story, to));
    }

    void toWithdraw(Story story) {
        demand(Rights.mayWithdraw(current.staff(), story));
    }

    /// Looking at the versions of a story.
    void toSeeRevisions(Story story) {
        demand(Rights.sees(current.staff(), story));
    }

    private static void demand(boolean may) {
        if (!may) {
            throw Refusal.of(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
    }
}
