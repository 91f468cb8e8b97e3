package broadsheet.api;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Permission;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who may see and change which story: rights at the paper a story belongs to, and at every paper it comes to.
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
        return papers(story).stream().anyMatch(paper -> current.may(Permission.SEE_UNPUBLISHED, paper));
    }

    /// Making a story takes the right to write at all its papers.
    void toCreate(StoryDraft draft) {
        papers(draft.place(), draft.alsoIn()).forEach(paper -> current.demand(Permission.WRITE, paper));
    }

    /// Changing a draft takes the right to write, changing anything later the right to publish; also at every paper
    /// that the story comes to.
    void toSave(Story before, StoryDraft draft) {
        demand(before.status() == Status.DRAFT ? Permission.WRITE : Permission.PUBLISH, before, draft);
    }

    /// Correcting takes the right to publish.
    void toCorrect(Story before, StoryDraft draft) {
        demand(Permission.PUBLISH, before, draft);
    }

    private void demand(Permission permission, Story before, StoryDraft draft) {
        current.demand(permission, before.place().paperId());
        var added = papers(draft.place(), draft.alsoIn());
        added.removeAll(papers(before));
        // To belong to a paper is more than to run in it.
        added.add(draft.place().paperId());
        added.forEach(paper -> current.demand(permission, paper));
    }

    /// Publishing takes the right at every paper that will show the story.
    void toPublish(Story story) {
        papers(story).forEach(paper -> current.demand(Permission.PUBLISH, paper));
    }

    /// Taking back takes the right at the paper that the story belongs to.
    void toWithdraw(Story story) {
        current.demand(Permission.PUBLISH, story.place().paperId());
    }

    /// Looking at the versions of a story.
    void toSeeRevisions(Story story) {
        if (!seesUnpublished(story)) {
            current.demand(Permission.SEE_UNPUBLISHED, story.place().paperId());
        }
    }

    private static Set<Long> papers(Story story) {
        return papers(story.place(), story.alsoIn());
    }

    private static Set<Long> papers(Place place, List<Place> alsoIn) {
        var papers = new HashSet<Long>();
        Stream.concat(Stream.of(place), alsoIn.stream()).forEach(one -> papers.add(one.paperId()));
        return papers;
    }
}
