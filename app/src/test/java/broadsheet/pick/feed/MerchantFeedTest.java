package broadsheet.pick.feed;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.pick.feed.MerchantFeed.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantFeedTest {
    private static final String ITEM = """
            <item><g:id>a1</g:id><g:title>除濕機 8 公升</g:title><g:link>https://shop.example/a1</g:link>
            <g:image_link>https://shop.example/a1.jpg</g:image_link><g:price>4,990.00 TWD</g:price>
            <g:availability>in stock</g:availability><g:expiration_date>2026-12-31T23:59+08:00</g:expiration_date>
            <g:brand>乾爽行</g:brand><g:product_type>家電 &gt; 除濕機</g:product_type>
            <g:custom_label_0>梅雨,潮濕</g:custom_label_0></item>
            """;

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel>"
                + "<title>店</title>" + items + "</channel></rss>";
    }

    @Test
    void aFeedInXmlIsRead() {
        var feed = MerchantFeed.read(rss(ITEM));
        assertThat(feed.refused()).isEmpty();
        var offer = feed.offers().getFirst();
        assertThat(offer.number()).isEqualTo("a1");
        assertThat(offer.title()).isEqualTo("除濕機 8 公升");
        assertThat(offer.price()).isEqualByComparingTo(new BigDecimal("4990"));
        assertThat(offer.currency()).isEqualTo("TWD");
        assertThat(offer.inStock()).isTrue();
        assertThat(offer.expires()).isEqualTo(Instant.parse("2026-12-31T15:59:00Z"));
        assertThat(offer.merchant()).isEqualTo("乾爽行");
        assertThat(offer.subjects()).containsExactly("除濕機", "梅雨", "潮濕");
    }

    @Test
    void anAtomFeedIsReadToo() {
        var feed = MerchantFeed.read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>店</title>
                <entry><g:id>b</g:id><title>燈籠</title><link href="https://shop.example/b"/>
                <g:price>300 TWD</g:price><g:availability>out_of_stock</g:availability></entry></feed>
                """);
        assertThat(feed.refused()).isEmpty();
        assertThat(feed.offers().getFirst().link()).isEqualTo("https://shop.example/b");
        assertThat(feed.offers().getFirst().inStock()).isFalse();
    }

    @Test
    void aTableBetweenCommasOrTabsIsRead() {
        var commas = MerchantFeed.read("\uFEFFid,title,link,price,availability,product type,custom_label_0\r\n"
                + "1,\"鍋, \"\"大\"\"\",https://shop.example/1,1290 TWD,in_stock,廚房 > 鍋具,\"料理,年菜\"\r\n\r\n"
                + "2,碗,https://shop.example/2,90 TWD,preorder,,\r\n");
        assertThat(commas.refused()).isEmpty();
        assertThat(commas.offers()).hasSize(2);
        assertThat(commas.offers().getFirst().title()).isEqualTo("鍋, \"大\"");
        assertThat(commas.offers().getFirst().subjects()).containsExactly("鍋具", "料理", "年菜");

        var tabs = MerchantFeed.read(
                "id\ttitle\tlink\tprice\tavailability\n1\t碗\thttps://shop.example/1\t90 TWD\tin stock");
        assertThat(tabs.offers()).hasSize(1);
    }

    @Test
    void aRefusalNamesTheItemAndTheField() {
        var feed = MerchantFeed.read(rss(ITEM
                + ITEM.replace("a1<", "a2<").replace("4,990.00 TWD", "about 5000")
                + ITEM.replace("https://shop.example/a1<", "javascript:alert(1)<")
                        .replace("a1<", "a3<")
                + ITEM.replace("a1<", "a4<").replace("in stock", "maybe")
                + ITEM.replace("<g:title>除濕機 8 公升</g:title>", "")
                + ITEM));
        assertThat(feed.offers()).hasSize(1);
        assertThat(feed.read()).isEqualTo(6);
        assertThat(feed.refused())
                .containsExactly(
                        new Refused(2, "g:price", "pick.feed.price"),
                        new Refused(3, "g:link", "pick.feed.address"),
                        new Refused(4, "g:availability", "pick.feed.availability"),
                        new Refused(5, "g:title", "pick.feed.missing"),
                        new Refused(6, "g:id", "pick.feed.twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "<rss><channel><item>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rss><channel><item><g:id>&b;</g:id></item>"
                        + "</channel></rss>",
                "title,price\n碗,90 TWD",
                "\0\0\0"
            })
    void whatIsNoFeedHasNoOffersAndSaysSo(String text) {
        var feed = MerchantFeed.read(text);
        assertThat(feed.offers()).isEmpty();
        assertThat(feed.refused()).isNotEmpty();
    }

    @Test
    void aFeedIsReadWithinLimits() {
        assertThat(MerchantFeed.read("id,title\n" + "x".repeat(200_000)).offers())
                .isEmpty();
        var many = new StringBuilder("id,title,link,price,availability\n");
        for (int i = 0; i <= MerchantFeed.MOST; i++) {
            many.append(i).append(",碗,https://shop.example/").append(i).append(",9 TWD,in_stock\n");
        }
        var feed = MerchantFeed.read(many.toString());
        assertThat(feed.offers()).hasSize(MerchantFeed.MOST);
        assertThat(feed.refused()).containsExactly(new Refused(MerchantFeed.MOST + 1L, "", "pick.feed.too-many"));
    }
}
