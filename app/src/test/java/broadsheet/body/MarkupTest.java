package broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.body.markup.Markup;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies as text that a person can write without script.
class MarkupTest {
    private static final int DOCUMENTS = 3_000;

    @Test
    void whateverIsWrittenIsReadBackWithoutLoss() throws BodyProblem {
        var documents = new Documents(new Random(20261125));
        for (int i = 0; i < DOCUMENTS; i++) {
            // Half a size is not written, so it is not there the second time.
            var body = BodyJson.read(BodyJson.write(BodyJson.read(documents.document(0))));
            assertThat(Markup.read(Markup.write(body))).isEqualTo(body);
        }
    }

    @Test
    void aReporterWritesWithoutScript() throws BodyProblem {
        var body = Markup.read("""
                央行今天**升息半碼**，見[公告](https://example.org/notice)。
                第二行。

                ## 市場反應

                > 早就料到。

                - 台股
                - 匯市

                1. 先看
                2. 再看

                | 項目 | 數字 |
                | --- | --- |
                | 利率 | 2.125 |

                ![黑板上的利率表](/media/a.jpg 800x600)
                圖說：黑板
                來源：路透

                ::: 利率是什麼
                借錢的價錢。
                :::

                ---

                [[延伸閱讀]]
                """);
        assertThat(body.blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly(
                        "Paragraph",
                        "Heading",
                        "Quote",
                        "BulletList",
                        "OrderedList",
                        "Table",
                        "Image",
                        "FactBox",
                        "Rule",
                        "FurtherReadingHere");
        var first = (Block.Paragraph) body.blocks().getFirst();
        assertThat(first.content())
                .contains(
                        new Inline.Text("升息半碼", Set.of(Inline.Emphasis.BOLD), null),
                        new Inline.Text("公告", Set.of(), "https://example.org/notice"),
                        new Inline.Break());
        var image = (Block.Image) body.blocks().get(6);
        assertThat(image).isEqualTo(new Block.Image("/media/a.jpg", "黑板上的利率表", "黑板", "路透", 800, 600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "**", "[", "[a](", "\\", "![](", "- ", "> ", "1. ", ":::", "::: x", "| a", "|", "```", "#", "a*b",
                "2. "
            })
    void halfWrittenMarksAreText(String text) throws BodyProblem {
        var body = Markup.read(text + "尾");
        assertThat(Markup.read(Markup.write(body))).isEqualTo(body);
    }

    @Test
    void whatNoBodyMayHoldIsRefused() {
        assertThatThrownBy(() -> Markup.read("[點我](javascript:alert)")).isInstanceOf(BodyProblem.class);
        assertThatThrownBy(() -> Markup.read("![x](//evil.example/a.png)")).isInstanceOf(BodyProblem.class);
        assertThatThrownBy(() -> Markup.read("```\n{\"type\":\"script\"}\n```")).isInstanceOf(BodyProblem.class);
        assertThatThrownBy(() -> Markup.read("```\nno json\n```")).isInstanceOf(BodyProblem.class);
        assertThatThrownBy(() -> Markup.read("> ".repeat(4000) + "x")).isInstanceOf(BodyProblem.class);
    }

    @Test
    void linesOfWindowsAreLines() throws BodyProblem {
        assertThat(Markup.read("甲\r\n\r\n乙").blocks())
                .isEqualTo(List.of(Block.Paragraph.of("甲"), Block.Paragraph.of("乙")));
    }
}
