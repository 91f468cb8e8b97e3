package broadsheet.story.rights;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Rights at the paper a story belongs to, and at every paper it comes to.
public final class Rights {
    private Rights() {}

    /// True when the person works on the story.
    public static boolean sees(Staff staff, Story story) {
        return papers(story).stream().anyMatch(paper -> staff.may(Permission.SEE_UNPUBLISHED, paper));
    }

    /// Making a story takes the right to write at all its papers.
    public static boolean mayCreate(Staff staff, StoryDraft draft) {
        return all(staff, Permission.WRITE, papers(draft.place(), draft.alsoIn()));
    }

    /// Changing a draft takes the right to write, changing anything later the right to publish; also at every paper
    /// that the story comes to.
    public static boolean maySave(Staff staff, Story before, StoryDraft draft) {
        return mayChange(staff, before.status() == Status.DRAFT ? Permission.WRITE : Permission.PUBLISH, before, draft);
    }

    /// Correcting takes the right to publish.
    public static boolean mayCorrect(Staff staff, Story before, StoryDraft draft) {
        return mayChange(staff, Permission.PUBLISH, before, draft);
    }

    private static boolean mayChange(Staff staff, Permission permission, Story before, StoryDraft draft) {
        var added = papers(draft.place(), draft.alsoIn());
        added.removeAll(papers(before));
        // To belong to a paper is more than to run in it.
        added.add(draft.place().paperId());
        added.add(before.place().paperId());
        return all(staff, permission, added);
    }

    /// True when the person may change the story as it stands.
    public static boolean mayWrite(Staff staff, Story story) {
        var permission = story.status() == Status.DRAFT ? Permission.WRITE : Permission.PUBLISH;
        return story.status() != Status.WITHDRAWN
                && staff.may(permission, story.place().paperId());
    }

    /// Handing a draft in, and taking it back as long as nobody made it ready, takes the right to write; every other
    /// step before publication the right to publish.
    public static boolean mayMove(Staff staff, Story story, Status to) {
        var writers = Set.of(Status.DRAFT, Status.IN_REVIEW);
        var permission =
                writers.contains(story.status()) && writers.contains(to) ? Permission.WRITE : Permission.PUBLISH;
        return staff.may(permission, story.place().paperId());
    }

    /// Publishing takes the right at every paper that will show the story.
    public static boolean mayPublish(Staff staff, Story story) {
        return all(staff, Permission.PUBLISH, papers(story));
    }

    /// Taking back takes the right at the paper that the story belongs to.
    public static boolean mayWithdraw(Staff staff, Story story) {
        return staff.may(Permission.PUBLISH, story.place().paperId());
    }

    private static boolean all(Staff staff, Permission permission, Collection<Long> papers) {
        return papers.stream().allMatch(paper -> staff.may(permission, paper));
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
