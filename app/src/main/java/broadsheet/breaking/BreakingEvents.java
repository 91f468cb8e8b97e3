package broadsheet.breaking;

import broadsheet.kernel.Actor;
import broadsheet.story.StoriesChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Tells this node what changed, and ends entries whose story was withdrawn.
@Singleton
final class BreakingEvents {
    private static final Logger LOG = Logger.getLogger(BreakingEvents.class);
    private static final Actor WITHDRAWAL = Actor.program("story withdrawn");

    private final BreakingService news;
    private final BreakingChecks checks;
    private final BreakingPush push;

    BreakingEvents(BreakingService news, BreakingChecks checks, BreakingPush push) {
        this.news = news;
        this.checks = checks;
        this.push = push;
    }

    void on(@Observes BreakingChanged event) {
        var _ = news.refresh();
        push.changed(event.id());
        // The story may have been withdrawn while the entry was on its way.
        news.current().stream().filter(entry -> entry.id() == event.id()).forEach(this::endWithoutStory);
    }

    void on(@Observes StoriesChanged event) {
        var changed = event.changes().stream().map(StoriesChanged.Changed::id).collect(Collectors.toSet());
        news.current().stream()
                .filter(entry -> entry.storyId() != null && changed.contains(entry.storyId()))
                .forEach(this::endWithoutStory);
    }

    private void endWithoutStory(Breaking entry) {
        var story = entry.storyId();
        if (story != null && !checks.visible(story)) {
            LOG.infof("breaking: %d ends because story %d was withdrawn", entry.id(), story);
            news.end(entry.id(), WITHDRAWAL).orThrow();
        }
    }
}
