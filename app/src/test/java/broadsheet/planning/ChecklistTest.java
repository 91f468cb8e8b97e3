package broadsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.body.Body;
import broadsheet.kernel.Problem;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a story must have before readers see it.
class ChecklistTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static List<String> missing(String text, List<Byline> byline, List<String> sources, StoryImage... images) {
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                "標題",
                null,
                null,
                byline,
                sources,
                Body.ofParagraphs(List.of(text)),
                List.of(images),
                List.of(),
                List.of(),
                5);
        return Checklist.of(content, TODAY, List.of("輕生"), List.of("1925", "1995")).stream()
                .map(Problem::code)
                .toList();
    }

    private static StoryImage image(String caption, String credit, String alt, @Nullable LocalDate end) {
        return new StoryImage("/media/a.jpg", caption, credit, alt, 1, 1, end);
    }

    @Test
    void aPlainStoryLacksNothing() {
        assertThat(missing("內文。", List.of(), List.of())).isEmpty();
    }

    @Test
    void aPictureNeedsCreditAndWordsForThoseWhoDoNotSeeIt() {
        assertThat(missing("內文。", List.of(), List.of(), image("", "", "", null)))
                .containsExactly("planning.check.alt", "planning.check.credit");
        assertThat(missing("內文。", List.of(), List.of(), image("黑板", "路透", "", null)))
                .isEmpty();
    }

    @Test
    void rightsThatHaveEndedKeepItBack() {
        assertThat(missing("內文。", List.of(), List.of(), image("黑板", "路透", "黑板", TODAY.minusDays(1))))
                .containsExactly("planning.check.rights");
        assertThat(missing("內文。", List.of(), List.of(), image("黑板", "路透", "黑板", TODAY)))
                .isEmpty();
    }

    @Test
    void aTranslationNamesItsSource() {
        var byline = List.of(new Byline(Byline.Role.TRANSLATOR, "王小明", null));
        assertThat(missing("內文。", byline, List.of())).containsExactly("planning.check.sources");
        assertThat(missing("內文。", byline, List.of("路透"))).isEmpty();
    }

    @Test
    void aStoryOfSuicideNamesAHelpline() {
        assertThat(missing("男子輕生。", List.of(), List.of())).containsExactly("planning.check.helpline");
        assertThat(missing("男子輕生。安心專線 1925。", List.of(), List.of())).isEmpty();
    }
}
