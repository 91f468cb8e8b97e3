package broadsheet.wire.html;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.body.BodyJson;
import broadsheet.body.BodyProblem;
import broadsheet.formats.FeedContent;
import broadsheet.kernel.Outcome;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a source's text comes into a story, and what never does.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BodiesTest {
    @Test
    void blankLinesPartParagraphs() {
        assertThat(plain("一段\n第二行\n\n　　二段 \n \n三段\n")).isEqualTo("""
                [{p 一段⏎第二行}{p 二段}{p 三段}]""");
    }

    @Test
    void withoutBlankLinesEveryLineIsAParagraph() {
        assertThat(plain("一\n二\r\n三")).isEqualTo("[{p 一}{p 二}{p 三}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>一<p>二 | [{p 一}{p 二}]",
                "一<br>二<br><br>三 | [{p 一⏎二}{p 三}]",
                "<div>一<div>二</div>三</div> | [{p 一}{p 二}{p 三}]",
                "<p>a <b>b <i>c</i></b> d</p> | [{p a *b */*c*/ d}]",
                "<h1>大</h1><h4>小</h4> | [{h2 大}{h3 小}]",
                "<ul><li>一<li><p>二<ol><li>三</ol></ul> | [{ul [{p 一}][{p 二}{ol [{p 三}]}]}]",
                "<blockquote>引<p>文</blockquote> | [{q {p 引}{p 文}}]",
                "<a href='https://e.com/a'>連</a> | [{p (連 https://e.com/a)}]",
                "<a href='b'>連</a> | [{p (連 https://base.example/b)}]",
                "<a href='javascript:alert(1)'>連</a> | [{p 連}]",
                "<a href='JaVa&#10;Script:alert(1)'>連</a> | [{p 連}]",
                "<a href='data:text/html,x'>連</a> | [{p 連}]",
                "<p onclick='x()' style='color:red'>一</p> | [{p 一}]",
                "<script>alert(1)</script>一<style>p{}</style><iframe src=x>二</iframe> | [{p 一}]",
                "<svg><script>1</script><text>x</text></svg>一<form><button>b</button></form> | [{p 一}]",
                "<img src='https://e.com/a.jpg' alt='圖'> | [{img https://e.com/a.jpg 圖 - -}]",
                "<img src='https://e.com/p.gif' width=1 height=1>一 | [{p 一}]",
                "<img src='data:image/png;base64,AA'>一 | [{p 一}]",
                "<figure><img src='/a.jpg' alt='說'><figcaption>說</figcaption></figure> "
                        + "| [{img https://base.example/a.jpg  說 -}]",
                "<table><tr><th>甲<td>乙</table> | [{table [th {p 甲}][td {p 乙}]}]",
                "<table><tr><td>版<tr><td>面</table> | [{p 版}{p 面}]",
                "<pre>a\tb</pre><hr>一&nbsp; 二 | [{p a b}{hr}{p 一 二}]",
                "<!-- c --><custom-x>一</custom-x><font color=red>二</font> | [{p 一二}]",
                "<p> </p><p>&nbsp;</p><div><br></div> | []"
            })
    void htmlBecomesBlocks(String html, String expected) {
        assertThat(Shown.of(done(new FeedContent.Html(html, "https://base.example/"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<blockquote>",
                "<ul><li>",
                "<table><tr><td>",
                "<table><tr><td>x</td><td>",
                "<p><b><i>",
                "<a href=x>",
                "<font><b><a>",
                "<svg><g>",
                "<h2><p>",
                "x<br>",
                "<!--",
                "<x ",
                "&amp;",
                "<figure><img>"
            })
    void hostileMarkupEndsSoonAndFitsABody(String part) throws BodyProblem {
        String html = part.repeat(100_000 / part.length()) + "末";
        Outcome<Body> outcome = Bodies.of(new FeedContent.Html(html, null));
        if (outcome instanceof Outcome.Done<Body>(Body body)) {
            assertThat(BodyJson.read(BodyJson.write(body))).isEqualTo(body);
        }
    }

    @Test
    void textAboveTheLimitOfABodyIsRefused() {
        Outcome<Body> outcome = Bodies.of(new FeedContent.Text("字".repeat(400_000)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains("wire.body.large"));
    }

    @Test
    void picturesInsideTheMarkupDoNotCount() {
        String picture = "<img src='data:image/png;base64," + "A".repeat(2_000_000) + "'>";
        assertThat(Shown.of(done(new FeedContent.Html("<p>一</p>" + picture, null))))
                .isEqualTo("[{p 一}]");
    }

    /// Seeded heaps of tags: whatever comes out can be stored and read again.
    @Test
    void whateverComesOutIsABody() throws BodyProblem {
        String[] parts = {
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<a href='https://e.com'>",
            "</a>",
            "<ul>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<blockquote>",
            "</blockquote>",
            "<img src='https://e.com/a.png'>",
            "<h2>",
            "</h2>",
            "<br>",
            "文",
            " a ",
            "\n",
            "<figure>",
            "<figcaption>",
            "</figure>",
            "<ol>",
            "</ol>",
            "<div>",
            "</div>",
            "<pre>",
            "<hr>"
        };
        Random random = new Random(20261124);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            Body body = done(new FeedContent.Html(html.toString(), null));
            assertThat(BodyJson.read(BodyJson.write(body))).as(html.toString()).isEqualTo(body);
            assertThat(body.blocks()).doesNotContain(Block.Paragraph.of(""));
        }
    }

    private static String plain(String text) {
        return Shown.of(done(new FeedContent.Text(text)));
    }

    private static Body done(FeedContent content) {
        return Bodies.of(content).orThrow();
    }
}
