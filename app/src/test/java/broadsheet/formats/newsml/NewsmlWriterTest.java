package broadsheet.formats.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.NewsItem;
import broadsheet.formats.NewsItems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What we write has the elements of NewsML-G2 in the order of its schema.
class NewsmlWriterTest {
    private static final String NAR = "http://iptc.org/std/nar/2006-10-01/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> ITEM =
            List.of("catalogRef", "rightsInfo", "itemMeta", "contentMeta", "contentSet");
    private static final List<String> ITEM_META =
            List.of("itemClass", "provider", "versionCreated", "firstCreated", "pubStatus", "edNote", "link");
    private static final List<String> CONTENT_META = List.of(
            "urgency",
            "contentCreated",
            "contentModified",
            "creator",
            "contributor",
            "infoSource",
            "language",
            "subject",
            "genre",
            "headline",
            "dateline",
            "description");

    static Stream<NewsItem> items() {
        return Stream.of(NewsItems.full(), NewsItems.bare(), NewsItems.canceled());
    }

    @ParameterizedTest
    @MethodSource("items")
    void theElementsStandInTheOrderOfTheSchema(NewsItem item) throws Exception {
        var root = written(item).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(NAR);
        assertThat(root.getLocalName()).isEqualTo("newsItem");
        assertInOrder(root, ITEM);
        assertInOrder(only(root, "itemMeta"), ITEM_META);
        if (item.content() != null) {
            assertInOrder(only(root, "contentMeta"), CONTENT_META);
        }
    }

    @Test
    void everythingOfTheStoryIsThere() throws Exception {
        var root = written(NewsItems.full()).getDocumentElement();
        assertThat(root.getAttribute("guid")).isEqualTo("https://example.com/story/7");
        assertThat(root.getAttribute("version")).isEqualTo("3");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("zh-Hant-TW");
        assertThat(only(root, "pubStatus").getAttribute("qcode")).isEqualTo("stat:usable");
        assertThat(only(root, "headline").getTextContent()).isEqualTo("台積電 & 聯電 <法說>");
        assertThat(only(root, "versionCreated").getTextContent()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(only(root, "creator").getAttribute("uri")).isEqualTo("https://example.com/author/wang-xiao-ming");
        assertThat(only(root, "edNote").getTextContent()).isEqualTo("更正：金額應為三億元。");
        assertThat(only(root, "description").getTextContent()).isEqualTo("摘要]]>。");
    }

    @Test
    void theTextIsXhtmlToTheLastSpace() throws Exception {
        var body = (Element)
                written(NewsItems.full()).getElementsByTagNameNS(XHTML, "body").item(0);
        var paragraph = (Element) body.getElementsByTagNameNS(XHTML, "p").item(0);
        assertThat(paragraph.getTextContent()).isEqualTo("前粗 體後<b> & 😀");
        assertThat(only(paragraph, "strong").getTextContent()).isEqualTo("粗 體");
        assertThat(body.getElementsByTagNameNS(XHTML, "hr").getLength()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackSaysSoAndNothingElse() throws Exception {
        var root = written(NewsItems.canceled()).getDocumentElement();
        assertThat(only(root, "pubStatus").getAttribute("qcode")).isEqualTo("stat:canceled");
        assertThat(only(root, "edNote").getTextContent()).isEqualTo("查證不足，撤下。");
        assertThat(root.getElementsByTagNameNS(NAR, "contentMeta").getLength()).isZero();
        assertThat(root.getElementsByTagNameNS(NAR, "contentSet").getLength()).isZero();
    }

    /// Every child is one of these, and none stands before one that is to come first.
    private static void assertInOrder(Element parent, List<String> order) {
        var places = children(parent).stream().map(order::indexOf).toList();
        assertThat(places).doesNotContain(-1).isSorted();
    }

    private static List<String> children(Element parent) {
        var names = new ArrayList<String>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                names.add(element.getLocalName());
            }
        }
        return names;
    }

    private static Element only(Element within, String name) {
        var found = within.getElementsByTagNameNS("*", name);
        assertThat(found.getLength()).as(name).isEqualTo(1);
        return (Element) found.item(0);
    }

    private static Document written(NewsItem item) throws Exception {
        var out = new ByteArrayOutputStream();
        NewsmlWriter.write(item, out);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }
}
