package broadsheet.screening;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
    private static final Screening SCREENING = Screening.standard();
    private static final String HEADLINE = "OpenAI 未能成功留住知情人士";
    private static final String TEXT = "知情人士透露，OpenAI 計畫明年推出新裝置，由台積電代工，台北市政府表示歡迎。";

    private static List<String> phases(String tag) {
        return SCREENING.tag(new TagDraft(tag, HEADLINE, TEXT, List.of("人工智慧"))).findings().stream()
                .map(Finding::phase)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenAI", "openai", "台積電", "人工智慧", "知情人士"})
    void wordsOfTheStoryAndItsOwnTagsPass(String tag) {
        assertThat(phases(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "情人, tag.part",
        "哈哈哈哈, tag.meaningless",
        "asdfgh, tag.meaningless",
        "12345, tag.meaningless",
        "😀😀, tag.meaningless",
        "王-八-蛋, tag.abusive",
        "加LINE：win5566, tag.abusive",
        "職業棒球, tag.subject"
    })
    void whatIsNoTagOfTheStoryIsRefusedWithItsReason(String tag, String phase) {
        assertThat(phases(tag)).containsExactly(phase);
    }

    @Test
    void everyReasonHasItsWordsAndCitesTheClauseOnTags() {
        var verdict = SCREENING.tag(new TagDraft("情人", HEADLINE, TEXT, List.of()));
        assertThat(verdict.answer()).isEqualTo(Answer.REFUSE);
        assertThat(verdict.findings().getFirst().clause()).isEqualTo("R3");
        for (var language : Language.values()) {
            for (var phase : List.of("tag.meaningless", "tag.abusive", "tag.part", "tag.subject")) {
                assertThat(Words.of("screening", language).has("screening.phase." + phase))
                        .isTrue();
            }
        }
    }
}
