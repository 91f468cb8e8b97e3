package broadsheet.site.changes;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Statements;
import broadsheet.body.Body;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.Reader;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What readers learn of the versions of a story.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ChangesIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    ChangesMaker maker;

    private Reader reader;
    private Paper paper;

    @BeforeEach
    void aPaper() {
        reader = new Reader(site);
        paper = Samples.paper(publications);
    }

    @Test
    void aCorrectionSaysWordByWordWhatWentAndWhatCame() {
        var story = corrected();
        var page = reader.page("/story/" + story.id() + "/changes");
        assertThat(page.select(".note").text()).contains("末班車時間誤植。");
        assertThat(page.select("h3").eachText()).containsExactly("標題", "內文");
        assertThat(page.select("del").eachText()).contains("刪去：二十分");
        assertThat(page.select("ins").eachText()).contains("新加：四十分");
        assertThat(page.text()).contains("略過 1 段未更動的文字").doesNotContain("第一段沒有改");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        var link = reader.page("/story/" + story.id()).select(".correction a");
        assertThat(link.attr("href")).isEqualTo("/story/" + story.id() + "/changes");
        assertThat(reader.page("/zh-hans/story/" + story.id() + "/changes").text())
                .contains("删去：二十分", "略过 1 段未更动的文字");
    }

    @Test
    void draftsAreNeverShown() {
        var draft = stories.create(draft("寫到一半的秘密", "不該有人看到。"), Samples.EDITOR).orThrow();
        assertThat(reader.get("/story/" + draft.id() + "/changes").statusCode()).isEqualTo(404);
        var saved = stories.save(draft.id(), draft.version(), draft("定稿", "可以看了。"), Samples.EDITOR)
                .orThrow();
        stories.publish(draft.id(), saved.version(), Samples.EDITOR).orThrow();
        Eventually.within(
                SOON, () -> reader.get("/story/" + draft.id() + "/changes").statusCode() == 200);
        var page = reader.page("/story/" + draft.id() + "/changes");
        assertThat(page.text()).contains("文字沒有改過").doesNotContain("秘密", "不該有人看到");
    }

    @Test
    void aWithdrawnStoryTakesItsVersionsAlong() {
        var story = corrected();
        var path = "/story/" + story.id() + "/changes";
        assertThat(reader.page(path).text()).contains("時刻表");
        stories.withdraw(story.id(), story.version(), "消息來源有誤。", Samples.EDITOR).orThrow();
        Eventually.within(SOON, () -> reader.get(path).statusCode() == 410);
        assertThat(reader.page(path, 410).text()).contains("消息來源有誤").doesNotContain("時刻表", "十一時");
    }

    @Test
    void anUnchangedStoryAndAnUnknownOne() {
        var story = Samples.published(stories, paper, "從未改過");
        assertThat(reader.page("/story/" + story.id() + "/changes").text()).contains("文字沒有改過");
        assertThat(reader.get("/story/999999999/changes").statusCode()).isEqualTo(404);
        assertThat(reader.get("/story/x/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void itTakesTwoStatementsHoweverOftenTheStoryChanged() {
        var story = corrected();
        for (int i = 0; i < 25; i++) {
            story = stories.save(story.id(), story.version(), draft("第" + i + "次更動的標題", "第一段沒有改。"), Samples.EDITOR)
                    .orThrow();
        }
        var id = Long.toString(story.id());
        var request = new PageRequest("", "/story/" + id + "/changes", Map.of("id", id), Map.of());
        assertThat(Statements.fewest(() -> maker.changes(request))).isEqualTo(2);
        assertThat(reader.page("/story/" + id + "/changes").text()).contains("更早的版本不再列出");
    }

    private Story corrected() {
        var first = stories.create(draft("時刻表上路　末班延後", "第一段沒有改。\n末班車延後到十一時二十分。"), Samples.EDITOR)
                .orThrow();
        var published =
                stories.publish(first.id(), first.version(), Samples.EDITOR).orThrow();
        var draft = draft("時刻表上路　末班車延後", "第一段沒有改。\n末班車延後到十一時四十分。");
        return stories.correct(published.id(), published.version(), draft, "末班車時間誤植。", Samples.EDITOR)
                .orThrow();
    }

    private StoryDraft draft(String headline, String text) {
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(text.lines().toList()),
                List.of(),
                List.of(),
                List.of(),
                5);
        return StoryDraft.in(new Place(paper.id(), paper.sections().getFirst().id()), content);
    }
}
