package broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// A body as XHTML.
class BodyXhtmlTest {
    @Test
    void everyKindOfBlockHasItsElement() throws Exception {
        var text = new Inline.Text("粗<&>\"斜", Set.of(Inline.Emphasis.BOLD, Inline.Emphasis.ITALIC), "/story/1?a=1&b=2");
        var blocks = List.<Block>of(
                new Block.Heading(2, List.of(Inline.Text.plain("小標"))),
                new Block.Paragraph(List.of(text, new Inline.Break(), Inline.Text.plain("後"))),
                new Block.Quote(List.of(Block.Paragraph.of("引言"))),
                new Block.BulletList(List.of(new Block.ListItem(List.of(Block.Paragraph.of("一"))))),
                new Block.OrderedList(List.of(new Block.ListItem(List.of(Block.Paragraph.of("二"))))),
                new Block.Image("/media/a.jpg", "看見\"什麼\"", "圖說", "路透", 0, 0),
                new Block.Table(List.of(
                        new Block.TableRow(List.of(new Block.TableCell(true, List.of(Block.Paragraph.of("欄"))))))),
                new Block.FactBox("小檔案", List.of(Block.Paragraph.of("事實"))),
                new Block.Rule(),
                new Block.FurtherReadingHere());
        var xhtml = BodyXhtml.of(blocks, address -> "https://example.com" + address);
        assertThat(xhtml)
                .isEqualTo(
                        "<h2>小標</h2><p><a href=\"https://example.com/story/1?a=1&amp;b=2\"><strong><em>粗&lt;&amp;&gt;"
                                + "&quot;斜</em></strong></a><br/>後</p><blockquote><p>引言</p></blockquote><ul><li><p>一</p></li>"
                                + "</ul><ol><li><p>二</p></li></ol><figure><img src=\"https://example.com/media/a.jpg\""
                                + " alt=\"看見&quot;什麼&quot;\"/><figcaption>圖說 路透</figcaption></figure><table><tbody><tr><th>"
                                + "<p>欄</p></th></tr></tbody></table><aside><h3>小檔案</h3><p>事實</p></aside><hr/>");
        parsed(xhtml);
    }

    @Test
    void whateverABodyHoldsComesOutWellFormed() throws Exception {
        var random = new Random(20_261_125);
        for (int i = 0; i < 500; i++) {
            var body = BodyJson.read(new Documents(random).document(0));
            parsed(BodyXhtml.of(body.blocks(), address -> address));
        }
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        var xhtml = BodyXhtml.of(List.of(Block.Paragraph.of("前\u0001\u000B\uFFFE後😀")), address -> address);
        assertThat(xhtml).isEqualTo("<p>前後😀</p>");
        parsed(xhtml);
    }

    private static Document parsed(String xhtml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + xhtml + "</body>")));
    }
}
