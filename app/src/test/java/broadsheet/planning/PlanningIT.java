package broadsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Publishing at a moment, holding back until one, and who answers for what lacks something.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PlanningIT {
    private static final Actor EDITOR = new Actor(7L, "林編輯");

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Plans plans;

    @Inject
    PlanStore store;

    @Inject
    Checklists checklists;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private Story draft() {
        var paper = Samples.paper(publications);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        return stories.create(StoryDraft.in(place, Samples.content("標題")), EDITOR)
                .orThrow();
    }

    /// The plans as they are when so much time has passed.
    private Plans in(Duration time) {
        var later = Clock.offset(Clock.systemUTC(), time);
        return new PlanService(database, store, stories, checklists, audit, outbox, later);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    private Story now(Story story) {
        return stories.find(story.id()).orElseThrow();
    }

    @Test
    void aScheduledStoryIsPublishedWhenItsMomentHasCome() {
        var story = draft();
        plans.schedule(story.id(), story.version(), Instant.now().plusSeconds(3600), EDITOR)
                .orThrow();
        assertThat(now(story).status()).isEqualTo(Status.SCHEDULED);
        while (plans.publishNext()) {
            // Those of other tests.
        }
        assertThat(now(story).status()).isEqualTo(Status.SCHEDULED);
        var later = in(Duration.ofHours(2));
        while (later.publishNext()) {
            // Whatever is due then.
        }
        assertThat(now(story).status()).isEqualTo(Status.PUBLISHED);
        assertThat(plans.of(story.id()).publishAt()).isNull();
        assertThat(audit.of("plan", story.id(), 10))
                .extracting(AuditEntry::action)
                .containsExactly("published", "scheduled");
    }

    @Test
    void nobodyPublishesBeforeAnEmbargoEndsAndNothingPublishesItselfThen() {
        var story = draft();
        var end = Instant.now().plusSeconds(3600);
        plans.embargo(story, end, EDITOR).orThrow();
        assertThat(codes(stories.publish(story.id(), story.version(), EDITOR))).containsExactly("story.held.embargo");
        assertThat(codes(plans.schedule(story.id(), story.version(), end.minusSeconds(60), EDITOR)))
                .containsExactly("planning.before.embargo");
        while (in(Duration.ofHours(2)).publishNext()) {
            // Nothing of this story.
        }
        assertThat(now(story).status()).isEqualTo(Status.DRAFT);
        plans.embargo(story, null, EDITOR).orThrow();
        assertThat(stories.publish(story.id(), story.version(), EDITOR)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatCannotBePublishedAtItsMomentIsReadyAgainWithTheReason() {
        var story = draft();
        var at = Instant.now().plusSeconds(600);
        plans.schedule(story.id(), story.version(), at, EDITOR).orThrow();
        plans.embargo(now(story), Instant.now().plus(Duration.ofDays(30)), EDITOR)
                .orThrow();
        // The clock of the schedule goes on, that of the embargo does not.
        while (in(Duration.ofMinutes(20)).publishNext()) {
            // This one.
        }
        assertThat(now(story).status()).isEqualTo(Status.READY);
        assertThat(plans.of(story.id()).failure()).isEqualTo("story.held.embargo");
    }

    @Test
    void momentsThatArePastOrFarAreRefused() {
        var story = draft();
        assertThat(codes(plans.schedule(
                        story.id(), story.version(), Instant.now().minusSeconds(1), EDITOR)))
                .containsExactly("planning.moment.past");
        assertThat(codes(plans.schedule(
                        story.id(), story.version(), Instant.now().plus(Duration.ofDays(800)), EDITOR)))
                .containsExactly("planning.moment.far");
        assertThat(now(story)).isEqualTo(story);
    }
}
