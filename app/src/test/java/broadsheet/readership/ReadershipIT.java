package broadsheet.readership;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.platform.cache.Change;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ReadershipIT {
    @Inject
    ReadershipStore store;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    private final Clock now = Clock.systemUTC();
    private final List<Change> changes = new ArrayList<>();

    @Test
    void viewsAddUpOverHoursAndTheMostReadComesFirst() {
        var paper = Samples.paper(publications);
        var quiet = Samples.published(stories, paper, "安靜的一則").id();
        var steady = Samples.published(stories, paper, "一直有人看").id();
        var sudden = Samples.published(stories, paper, "突然爆紅").id();

        earlier(Duration.ofHours(5)).viewed(Map.of("/story/" + steady, 8L, "/latest", 100L, "/story/0", 9L));
        at(now).viewed(Map.of("/story/" + steady, 1L, "/zh-hans/story/" + steady, 1L, "/story/" + quiet, 1L));
        at(now).viewed(Map.of("/story/" + sudden, 9L));

        var readership = at(now);
        assertThat(readership.mostRead(paper.id(), 24, 10)).containsExactly(steady, sudden, quiet);
        assertThat(readership.mostRead(paper.id(), 24, 2)).containsExactly(steady, sudden);
        assertThat(readership.mostRead(paper.id(), 2, 10)).containsExactly(sudden, steady, quiet);
        assertThat(readership.mostRead(null, 24, 50)).contains(steady, sudden, quiet);
    }

    @Test
    void aWithdrawnStoryIsNotAmongTheMostRead() {
        var paper = Samples.paper(publications);
        var story = Samples.published(stories, paper, "後來撤下");
        at(now).viewed(Map.of("/story/" + story.id(), 5L));
        assertThat(at(now).mostRead(paper.id(), 24, 10)).containsExactly(story.id());
        stories.withdraw(story.id(), story.version(), "消息來源有誤", Samples.EDITOR).orThrow();
        assertThat(at(now).mostRead(paper.id(), 24, 10)).isEmpty();
    }

    @Test
    void itIsCountedOnceHoweverOftenItIsAsked() {
        var paper = Samples.paper(publications);
        var readership = at(now);
        assertThat(Database.statementsDuring(() -> readership.mostRead(paper.id(), 24, 10)))
                .isEqualTo(1);
        assertThat(Database.statementsDuring(() -> readership.mostRead(paper.id(), 24, 10)))
                .isZero();

        var story = Samples.published(stories, paper, "新的一則").id();
        readership.viewed(Map.of("/story/" + story, 1L));
        assertThat(readership.mostRead(paper.id(), 24, 10)).isEmpty();
        readership.refresh();
        assertThat(readership.mostRead(paper.id(), 24, 10)).containsExactly(story);
        assertThat(changes).containsExactly(new Change.Part(Readership.PART));
        readership.refresh();
        assertThat(changes).hasSize(1);
    }

    @Test
    void nothingIsKeptLongerThanThirtyDays() {
        var paper = Samples.paper(publications);
        var story = Samples.published(stories, paper, "舊聞").id();
        earlier(Duration.ofDays(31)).viewed(Map.of("/story/" + story, 3L));
        var then = earlier(Duration.ofDays(31));
        assertThat(then.mostRead(paper.id(), 24, 10)).containsExactly(story);
        at(now).refresh();
        assertThat(earlier(Duration.ofDays(31)).mostRead(paper.id(), 24, 10)).isEmpty();
    }

    private ReadershipService earlier(Duration ago) {
        return at(Clock.offset(now, ago.negated()));
    }

    private ReadershipService at(Clock clock) {
        return new ReadershipService(store, new ViewRetention(store), changes::addAll, clock);
    }
}
