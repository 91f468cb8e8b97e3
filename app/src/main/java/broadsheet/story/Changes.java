package broadsheet.story;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The next version of a story for each kind of change.
final class Changes {
    private Changes() {}

    static Story of(Story before, StoryDraft draft, Instant now, boolean updatedForReaders) {
        return new Story(
                before.id(),
                before.version() + 1,
                before.status(),
                draft.place(),
                draft.alsoIn(),
                draft.content(),
                before.created(),
                now,
                before.published(),
                updatedForReaders ? now : before.updated(),
                before.corrections(),
                before.withdrawal());
    }

    /// What a source sent anew, with the source's moments; never hides what readers see.
    static Story reissued(Story before, Stories.NewStory story, Instant now) {
        var listed = before.status().listed();
        var visible = listed || story.published() != null;
        var changed = listed && !before.content().equals(story.draft().content());
        var updated = story.updated() != null ? story.updated() : changed ? now : before.updated();
        return new Story(
                before.id(),
                before.version() + 1,
                visible && !listed ? Status.PUBLISHED : before.status(),
                story.draft().place(),
                story.draft().alsoIn(),
                story.draft().content(),
                before.created(),
                now,
                story.published() != null ? story.published() : before.published(),
                visible ? updated : before.updated(),
                before.corrections(),
                null);
    }

    /// To another step before publication.
    static Outcome<Story> moved(Story before, Status to, Instant now) {
        if (before.published() != null || to.listed() || to == Status.WITHDRAWN) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "story.state.shown"));
        }
        return Outcome.done(new Story(
                before.id(),
                before.version() + 1,
                to,
                before.place(),
                before.alsoIn(),
                before.content(),
                before.created(),
                now,
                null,
                null,
                before.corrections(),
                null));
    }

    static Story published(Story before, Instant now) {
        return inState(before, Status.PUBLISHED, now, null);
    }

    static Story corrected(Story before, StoryDraft draft, Instant now) {
        var after = of(before, draft, now, true);
        return new Story(
                after.id(),
                after.version(),
                Status.CORRECTED,
                after.place(),
                after.alsoIn(),
                after.content(),
                after.created(),
                now,
                after.published(),
                now,
                after.corrections(),
                null);
    }

    static Story withdrawn(Story before, String reason, Instant now) {
        return inState(before, Status.WITHDRAWN, now, new Story.Withdrawal(now, reason));
    }

    private static Story inState(Story before, Status status, Instant now, Story.@Nullable Withdrawal withdrawal) {
        return new Story(
                before.id(),
                before.version() + 1,
                status,
                before.place(),
                before.alsoIn(),
                before.content(),
                before.created(),
                now,
                before.published() == null ? now : before.published(),
                before.updated(),
                before.corrections(),
                withdrawal);
    }
}
