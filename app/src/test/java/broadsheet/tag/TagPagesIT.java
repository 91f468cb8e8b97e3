package broadsheet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.kernel.Cursor;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import broadsheet.site.Reader;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pages of tags as editors change them, and what a node learns of tags.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TagPagesIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Tags tags;

    @Inject
    TagHabits habits;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Test
    void everyPageOfATagSaysWhatAnEditorWroteAboutIt() {
        var tag = "風箏節" + System.nanoTime();
        published(tag);
        Eventually.within(SOON, () -> tags.find(tag).isPresent());
        var reader = new Reader(site);
        var older = "/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8) + "?after="
                + new Cursor(Instant.parse("2100-01-01T00:00:00Z"), 1);
        assertThat(reader.page(older).select(".list-note")).isEmpty();
        tags.save(tag, new Tags.Edit(tag, null, "每年九月在舊港舉行。", null), Samples.EDITOR)
                .orThrow();
        Eventually.within(
                SOON, () -> reader.page(older).select(".list-note").text().equals("每年九月在舊港舉行。"));
    }

    @Test
    void whoeverTellsOfAStoryDoesNotWaitUntilItsTagsAreLearned() {
        assertThat(tags.suggest("風箏節開幕", "風箏節今天在舊港開幕。", List.of(), 5)).isNotEmpty();
        var unknown = new StoriesChanged.Changed(999_999_999L, true, Instant.EPOCH, Set.of());
        var told = new StoriesChanged(List.of(unknown));
        assertThat(Database.statementsDuring(() -> habits.remember(told))).isZero();
    }

    private Story published(String tag) {
        var paper = Samples.paper(publications);
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                "風箏節開幕",
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of("三百只風箏今天在舊港升空。")),
                List.of(),
                List.of(tag),
                List.of(),
                5);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft =
                stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }
}
