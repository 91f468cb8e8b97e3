package broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import broadsheet.wire.html.Shown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class WireIT {
    @Inject
    Imports imports;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Inject
    Database database;

    @TempDir
    Path folder;

    /// Every test has a source and a paper of its own.
    private final String source = "來源 " + UUID.randomUUID();

    private Paper paper;

    @BeforeEach
    void makePaper() {
        paper = Samples.paper(publications);
    }

    @Test
    void itemsBecomePublishedStoriesUnderTheirOwnDates() throws IOException {
        ImportReport report =
                run(line("1", "標題", "一段\\n\\n二段", "\"department\":\"新聞處\",\"tags\":[\"甲\"],\"section\":\"市政\""));
        assertThat(report)
                .extracting(ImportReport::read, ImportReport::created, ImportReport::refused)
                .containsExactly(1L, 1L, 0L);
        Story story = story("1");
        assertThat(story.status()).isEqualTo(Status.PUBLISHED);
        assertThat(story.published()).isEqualTo("2020-01-01T16:00:00Z");
        assertThat(story.content().headline()).isEqualTo("標題");
        assertThat(story.content().sources()).containsExactly(source);
        assertThat(story.content().byline()).containsExactly(new Byline(Byline.Role.ISSUER, null, "新聞處"));
        assertThat(story.content().tags()).containsExactly("甲");
        assertThat(Shown.of(story.content().body())).isEqualTo("[{p 一段}{p 二段}]");
        Paper now = publications.paper(paper.id());
        assertThat(now.section(story.place().sectionId()).orElseThrow().name()).isEqualTo("市政");
        assertThat(now.section(story.place().sectionId()).orElseThrow().slug().value())
                .isEqualTo("shi-zheng");
    }

    @Test
    void theSameAgainIsUnchangedAndSomethingElseUpdates() throws IOException {
        run(line("1", "標題", "文", null), line("2", "另一則", "文", null));
        ImportReport again = run(line("1", "標題", "文", null), line("2", "改過了", "新文", null));
        assertThat(again)
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(0L, 1L, 1L);
        Story changed = story("2");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.content().headline()).isEqualTo("改過了");
        assertThat(changed.published()).isEqualTo("2020-01-01T16:00:00Z");
        assertThat(changed.updated()).isNotNull();
        assertThat(story("1").version()).isEqualTo(1);
    }

    @Test
    void anItemTwiceInOneFileIsOneStoryAndTheFileAgainChangesNothing() throws IOException {
        String[] lines = {line("1", "先", "文", null), line("2", "二", "文", null), line("1", "後", "文", null)};
        ImportReport first = run(lines);
        assertThat(first)
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(2L, 1L, 0L);
        assertThat(story("1").content().headline()).isEqualTo("後");
        ImportReport second = run(lines);
        assertThat(second)
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(0L, 0L, 3L);
        assertThat(story("1").content().headline()).isEqualTo("後");
        run(line("1", "再後", "文", null));
        assertThat(story("1").content().headline()).isEqualTo("再後");
    }

    @Test
    void withoutPublishStoriesAreDraftsUntilTheyAreImportedToBePublished() throws IOException {
        run(false, line("1", "標題", "文", null));
        assertThat(story("1").status()).isEqualTo(Status.DRAFT);
        assertThat(run(false, line("1", "標題", "文", null)).unchanged()).isEqualTo(1);
        assertThat(run(line("1", "標題", "文", null)).updated()).isEqualTo(1);
        assertThat(story("1").status()).isEqualTo(Status.PUBLISHED);
        assertThat(story("1").published()).isEqualTo("2020-01-01T16:00:00Z");
        assertThat(run(false, line("1", "標題", "文", null)).unchanged()).isEqualTo(1);
        assertThat(story("1").status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aStoryThatAnEditorChangedIsNotOverwritten() throws IOException {
        run(line("1", "標題", "文", null));
        Story story = story("1");
        stories.save(story.id(), story.version(), StoryDraft.in(story.place(), story.content()), Samples.EDITOR)
                .orThrow();
        ImportReport again = run(line("1", "來源改了", "文", null));
        assertThat(again.refused()).isEqualTo(1);
        assertThat(again.refusals().getFirst().item()).isEqualTo("1");
        assertThat(again.refusals().getFirst().cause()).contains("was changed here");
        assertThat(story("1").content().headline()).isEqualTo("標題");
        assertThat(run(line("1", "標題", "文", null)).unchanged()).isEqualTo(1);
    }

    @Test
    void aMomentToComeIsNow() throws IOException {
        run("{\"id\":\"1\",\"source\":\"" + source + "\",\"date\":\"2199-01-01\",\"title\":\"未來\",\"body\":\"文\"}");
        assertThat(story("1").published()).isBefore("2190-01-01T00:00:00Z");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        run(line("1", "標題", "文", null));
        Path file = file(line("1", "改", "文", null), line("2", "新", "文", null));
        ImportReport report = imports.run(
                        new ImportRequest(List.of(file), null, slug(), "not-there", true, true),
                        Language.EN,
                        (d, t, i) -> {})
                .orThrow();
        assertThat(report)
                .extracting(ImportReport::created, ImportReport::updated)
                .containsExactly(1L, 1L);
        assertThat(story("1").version()).isEqualTo(1);
        assertThat(publications.paper(paper.id()).section("not-there")).isEmpty();
    }

    @Test
    void anUnknownPaperRefusesTheWholeImport() throws IOException {
        ImportRequest request = new ImportRequest(List.of(file("{}")), null, "not-there", null, true, false);
        assertThat(imports.run(request, Language.EN, (d, t, i) -> {})).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aSectionThatWasAskedForTakesEveryItem() throws IOException {
        Path file = file(line("1", "標題", "文", "\"section\":\"市政\""));
        imports.run(new ImportRequest(List.of(file), null, slug(), "生活", true, false), Language.EN, (d, t, i) -> {})
                .orThrow();
        Paper now = publications.paper(paper.id());
        assertThat(now.section(story("1").place().sectionId()).orElseThrow().name())
                .isEqualTo("生活");
        assertThat(now.sections()).noneMatch(section -> section.name().equals("市政"));
    }

    @Test
    void aBatchIsAllOrNothing() throws IOException {
        String[] lines = new String[450];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("n" + i, "標題" + i, "文", null);
        }
        ImportReport report = run(lines);
        assertThat(report.created()).isEqualTo(450);
        assertThat(count()).isEqualTo(450);
        assertThat(run(lines).unchanged()).isEqualTo(450);
    }

    @Test
    void whatWasStoredBeforeAnImportBrokeOffIsNotStoredAgain() throws IOException {
        String[] lines = new String[900];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("b" + i, "標題" + i, "文", null);
        }
        ImportRequest request = new ImportRequest(List.of(file(lines)), null, slug(), null, true, false);
        assertThatThrownBy(() -> imports.run(request, Language.EN, (done, total, items) -> {
                    if (items == 850) {
                        throw new IllegalStateException("cut");
                    }
                }))
                .hasMessage("cut");
        long stored = count();
        assertThat(stored).isBetween(200L, 800L);
        ImportReport rest = run(lines);
        assertThat(rest.unchanged()).isEqualTo(stored);
        assertThat(rest.created()).isEqualTo(900 - stored);
        assertThat(count()).isEqualTo(900);
    }

    private ImportReport run(String... lines) throws IOException {
        return run(true, lines);
    }

    private ImportReport run(boolean publish, String... lines) throws IOException {
        ImportRequest request = new ImportRequest(List.of(file(lines)), null, slug(), null, publish, false);
        return imports.run(request, Language.EN, (done, total, items) -> {}).orThrow();
    }

    private String slug() {
        return paper.slug().value();
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("news.jsonl"), String.join("\n", lines));
    }

    private String line(String id, String title, String body, @Nullable String more) {
        return "{\"id\":\"%s\",\"source\":\"%s\",\"date\":\"2020-01-02\",\"title\":\"%s\",\"body\":\"%s\"%s}"
                .formatted(id, source, title, body, more == null ? "" : "," + more);
    }

    private Story story(String id) {
        long story = database.use(handle -> handle.createQuery(
                        "select story_id from wire_item where origin = :origin and external_id = :id")
                .bind("origin", source)
                .bind("id", id)
                .mapTo(Long.class)
                .one());
        return stories.find(story).orElseThrow();
    }

    private long count() {
        return database.use(handle -> handle.createQuery(
                        "select count(*) from wire_item join story on id = story_id where origin = :origin")
                .bind("origin", source)
                .mapTo(Long.class)
                .one());
    }
}
