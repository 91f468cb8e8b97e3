package broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.author.Author;
import broadsheet.author.Authors;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Stories that a release without authors stored.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OlderStoriesIT {
    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Inject
    Authors authors;

    @Inject
    Database database;

    @Inject
    StorySigning signing;

    @Test
    void theirAuthorsGetTheirPagesWhenTheProgramStarts() {
        var paper = Samples.paper(publications);
        var name = ApiClient.unique("舊記者");
        var byline = List.of(new Byline(Byline.Role.REPORTER, name, null));
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, Samples.content("舊報導", byline)), Samples.EDITOR)
                .orThrow();
        stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
        // What the older release left.
        database.use(handle -> handle.execute("delete from story_author where story_id = ?", draft.id())
                + handle.execute("delete from author where name = ?", name)
                + handle.execute("update story set signed = false where id = ?", draft.id()));
        assertThat(authors.named(List.of(name))).isEmpty();
        signing.start(new StartupEvent());
        Eventually.within(Duration.ofSeconds(10), () -> listed(name).equals(List.of("舊報導")));
    }

    private List<String> listed(String name) {
        return authors.named(List.of(name)).values().stream()
                .map(Author::id)
                .flatMap(id -> stories.list(new StoryList.OfAuthor(id), null, 10).items().stream())
                .map(StoryCard::headline)
                .toList();
    }
}
