package broadsheet.site.variant;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.platform.cache.PageRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageRewriterTest {
    private static final Variant SIMPLIFIED = new Variant(true, false);
    private static final Variant ENGLISH = new Variant(false, true);

    private static String simplified(String inside) {
        var page = new PageRewriter("<html lang=\"zh-Hant-TW\">" + inside + "</html>", SIMPLIFIED).rewritten();
        assertThat(page).startsWith("<html lang=\"zh-Hans\">").endsWith("</html>");
        return page.substring("<html lang=\"zh-Hans\">".length(), page.length() - "</html>".length());
    }

    @Test
    void textAndWordsInAttributesAreConvertedAndAddressesAreNot() {
        assertThat(simplified("<p title=\"軟體\">網路 &lt;b&gt;</p>")).isEqualTo("<p title=\"软件\">网络 &lt;b&gt;</p>");
        assertThat(simplified("<img src=\"/media/軟體.png\" alt=\"螢幕\">"))
                .isEqualTo("<img src=\"/media/軟體.png\" alt=\"屏幕\">");
        assertThat(simplified("<input value=\"軟體\" placeholder=\"軟體\">"))
                .isEqualTo("<input value=\"軟體\" placeholder=\"软件\">");
    }

    @Test
    void aWordIsNotCutByThePlacesWhereALineMayEnd() {
        assertThat(simplified("<h1>網<wbr>路軟<wbr>體<wbr></h1>")).isEqualTo("<h1>网<wbr>络软<wbr>件<wbr></h1>");
        assertThat(simplified("<h1>計程<wbr>車與部落<wbr>格</h1>").replace("<wbr>", ""))
                .isEqualTo("<h1>出租车与博客</h1>");
    }

    @Test
    void textInOtherLanguagesStays() {
        assertThat(simplified("<div lang=\"en\"><div>軟體</div><p lang=\"zh-Hant-TW\">軟體</p>軟體</div>軟體"))
                .isEqualTo("<div lang=\"en\"><div>軟體</div><p lang=\"zh-Hans\">软件</p>軟體</div>软件");
        assertThat(simplified("<p lang=\"ja\">軟體</p>")).isEqualTo("<p lang=\"ja\">軟體</p>");
    }

    @Test
    void programsStayAndDataIsConverted() {
        assertThat(simplified("<script src=\"/assets/a.js\"></script>"))
                .isEqualTo("<script src=\"/assets/a.js\"></script>");
        assertThat(simplified("<script type=\"application/ld+json\">{\"name\":\"軟體\"}</script>"))
                .isEqualTo("<script type=\"application/ld+json\">{\"name\":\"软件\"}</script>");
        assertThat(simplified("<script>if (a < b) '軟體'</script>")).isEqualTo("<script>if (a < b) '軟體'</script>");
    }

    @Test
    void pagesOfThisSiteAreLinkedInTheirForm() {
        var html = "<a href=\"/latest?after=1\">a</a><a href=\"/assets/x.css\">b</a><a href=\"/daily/feed.xml\">c</a>"
                + "<a href=\"https://example.org/\">d</a><a href=\"//example.org/\">e</a><a href=\"#f\">f</a>"
                + "<form action=\"/search\" method=\"get\"></form><form action=\"/x\" method=\"post\"></form>";
        assertThat(simplified(html))
                .contains("\"/zh-hans/latest?after=1\"", "\"/zh-hans/search\"", "\"/x\"", "\"/assets/x.css\"")
                .contains("\"/daily/feed.xml\"", "\"https://example.org/\"", "\"//example.org/\"", "\"#f\"");
        assertThat(new PageRewriter(html, ENGLISH).rewritten())
                .contains("\"/latest?after=1&amp;lang=en\"", "\"/daily/feed.xml\"");
    }

    @Test
    void aLinkToAnotherFormIsLeftAlone() {
        var link = "<a data-edition href=\"/latest\" lang=\"zh-Hant-TW\">繁體</a>";
        assertThat(simplified(link)).isEqualTo(link);
    }

    @Test
    void brokenHtmlEndsToo() {
        for (var html :
                new String[] {"<", "<a", "<a href", "<a href=\"x", "</", "<!--", "<script", "<p =\"\"", "軟體<"}) {
            assertThat(new PageRewriter(html, SIMPLIFIED).rewritten()).isNotNull();
        }
    }

    @Test
    void anAddressKeepsItsPlaceAndItsParameters() {
        assertThat(new Variant(true, true).address("/story/1?a=b#c")).isEqualTo("/zh-hans/story/1?a=b&lang=en#c");
        assertThat(SIMPLIFIED.address("/")).isEqualTo("/zh-hans/");
        assertThat(SIMPLIFIED.absolute("https://daily.example/story/1"))
                .isEqualTo("https://daily.example/zh-hans/story/1");
        var asked = new PageRequest("", "/zh-hans/tag/台 積", Map.of(), Map.of("after", "1.2", "lang", "en"));
        assertThat(Variant.plainAddress(asked)).isEqualTo("/tag/%E5%8F%B0%20%E7%A9%8D?after=1.2");
        assertThat(Variant.of(asked)).isEqualTo(new Variant(true, true));
        assertThat(Variant.of(new PageRequest("", "/zh-hansel/", Map.of(), Map.of())))
                .isEqualTo(Variant.PLAIN);
    }
}
