package broadsheet.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.forum.text.CommentMarkup.Run;
import broadsheet.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of the words that somebody sends.
class CommentTextTest {
    private static String kept(String sent) {
        return CommentText.of(sent).value();
    }

    private static List<String> codes(String sent) {
        return CommentText.of(sent).problems(sent).stream().map(Problem::code).toList();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        var flag = "\uD83C\uDDF9\uD83C\uDDFC";
        assertThat(CommentText.of("臺灣" + family + flag + "e\u0301").length()).isEqualTo(5);
        assertThat(codes("字".repeat(1_000))).isEmpty();
        assertThat(codes(flag.repeat(1_000))).isEmpty();
        assertThat(codes("字".repeat(1_001))).containsExactly("forum.text.long");
    }

    @Test
    void whatCannotBeSeenIsNoComment() {
        for (var nothing : List.of("", "  \n ", "\u200B\u200B", "\u202E", "\u3000", "\u0301", "\u200D")) {
            assertThat(codes(nothing)).as(nothing).containsExactly("forum.text.missing");
        }
    }

    @Test
    void marksDoNotClimbIntoTheLinesAbove() {
        var zalgo = "字" + "\u0336\u0348\u033F".repeat(50);
        assertThat(kept(zalgo).codePointCount(0, kept(zalgo).length())).isLessThanOrEqualTo(5);
        assertThat(kept("Tiếng Việt, שָׁלוֹם, สวัสดี")).isEqualTo("Tiếng Việt, שָׁלוֹם, สวัสดี");
    }

    @Test
    void nothingTurnsTheDirectionOrHidesInTheLine() {
        assertThat(kept("a\u202Eb\u2066c\u200Fd\u061Ce\uFEFFf\u2028g\u0000h\u0007i"))
                .isEqualTo("abcdef\nghi");
        assertThat(kept("a\uD800b\uDC00c\uE000")).isEqualTo("abc");
    }

    @Test
    void linesStayAndManyEmptyOnesBecomeOne() {
        assertThat(kept(" 一\r\n二\r三\n\n\n \n\n四  \n五 ")).isEqualTo("一\n二\n三\n\n四\n五");
    }

    @Test
    void tenMegabytesAreRefusedAtOnce() {
        assertThat(codes("字".repeat(10_000_000))).containsExactly("forum.text.long");
        assertThat(codes("\u200B".repeat(10_000_000))).containsExactly("forum.text.long");
        assertThat(codes("a" + "\u200D\uD83D\uDC68".repeat(4_500))).containsExactly("forum.text.long");
    }

    @Test
    void addressesLeadWhereTheySeemTo() {
        assertThat(runs("見 https://example.org/a?b=1&c=2。"))
                .containsExactly(
                        new Run("見 ", null),
                        new Run("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
                        new Run("。", null));
        assertThat(runs("(https://example.org/a).").get(1).href()).isEqualTo("https://example.org/a");
        for (var plain : List.of(
                "javascript:alert(1)",
                "http://example.org/",
                "https://bank.example@evil.example/",
                "https://localhost/",
                "data:text/html,x",
                "https://",
                "//example.org/")) {
            assertThat(runs(plain)).as(plain).containsExactly(new Run(plain, null));
        }
        assertThat(runs("https://example.org/\"onmouseover=\"alert(1)")
                        .getFirst()
                        .href())
                .isEqualTo("https://example.org/");
    }

    private static List<Run> runs(String line) {
        return CommentMarkup.of(line).getFirst().lines().getFirst();
    }

    @Test
    void aQuotationStandsApartFromTheAnswer() {
        var paragraphs = CommentMarkup.of("> 一句\n> 兩句\n不同意。\n\n另一段。");
        assertThat(paragraphs).extracting(CommentMarkup.Paragraph::quoted).containsExactly(true, false, false);
        assertThat(paragraphs.getFirst().lines()).hasSize(2);
        assertThat(paragraphs.getFirst().lines().getFirst().getFirst().text()).isEqualTo("一句");
    }
}
