package broadsheet.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedStanding.Release;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What agencies send: IPTC's ninjs and NewsML-G2 (see samples/SOURCES.md).
class WireFormatsTest {
    @Test
    void ninjsOneIsReadWithItsPicture() {
        FeedItem item = Collected.ofSample("ninjs-1.json").only();
        assertThat(item.id()).isEqualTo("http://ninjs.example.com/newsitems/20130709cplx123");
        assertThat(item.title()).isEqualTo("Captain of wrecked cruise ship on trial in Italy");
        assertThat(item.content()).isInstanceOf(FeedContent.Html.class);
        assertThat(item.authors()).containsExactly(new FeedItem.Author("Paulo Santalucia and Frances d'Emilio", null));
        assertThat(item.dateline()).isEqualTo("Grossetto, Italy");
        assertThat(item.tags()).containsExactly("Francesco Schettino");
        assertThat(item.notes().copyright()).startsWith("Copyright 2013 The News Agency");
        FeedMedia picture = item.media().getFirst();
        assertThat(picture.url()).endsWith("-big.jpg");
        assertThat(picture.credit()).isEqualTo("Paulo Santalucia");
        assertThat(picture.caption()).startsWith("The Costa Concordia cruise ship lies on its side");
    }

    @ParameterizedTest
    @CsvSource({"ninjs.json", "ninjs-2.json"})
    void ninjsTwoAndThreeDifferInTheCaseOfTheirKeysOnly(String name) {
        FeedItem item = Collected.ofSample(name).only();
        assertThat(item.title()).isEqualTo("Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?");
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("Christian Hollmann, dpa");
        assertThat(item.sources()).containsExactly("dpa");
        assertThat(item.urgency()).isEqualTo(4);
        assertThat(item.language()).isEqualTo("de");
        assertThat(item.standing()).isEqualTo(new FeedStanding(Release.USABLE, 2L, null));
        assertThat(item.updated()).isEqualTo("2019-05-10T14:02:28Z");
    }

    @Test
    void ninjsThreePrefersHtmlAndLeavesTheAgencysOwnFormatsOut() {
        FeedItem item = Collected.ofSample("ninjs-3.json").only();
        assertThat(item.content())
                .asString()
                .contains("<blockquote>Aurora 2023")
                .doesNotContain("TTNITF");
        assertThat(item.media()).isNotEmpty();
    }

    @Test
    void aPictureAloneIsReadWithItsCaptionAsText() {
        FeedItem item = Collected.ofSample("ninjs-3-picture.json").only();
        assertThat(item.title()).isEqualTo("Turkey Islamic State");
        assertThat(item.media()).hasSize(1);
        assertThat(item.media().getFirst().credit()).isEqualTo("ASSOCIATED PRESS");
        assertThat(item.content()).asString().contains("no man's land");
        assertThat(item.notes().terms()).contains("editorial use only");
        assertThat(item.notes().editors()).contains("TURKEY OUT");
    }

    @Test
    void severalNinjsItemsMayFollowEachOther() {
        String item = "{\"uri\":\"%s\",\"pubstatus\":\"%s\",\"headlines\":[{\"value\":\"標題\"}]}";
        Collected items = Collected.of(item.formatted("u:1", "usable") + "\n" + item.formatted("u:2", "withheld"));
        assertThat(items.items())
                .extracting(one -> one.standing().release())
                .containsExactly(Release.USABLE, Release.WITHHELD);
    }

    @Test
    void aRecallNeedsNoWords() {
        FeedItem item = Collected.of("{\"uri\":\"urn:x\",\"version\":\"3\",\"pubStatus\":\"canceled\"}")
                .only();
        assertThat(item.standing()).isEqualTo(new FeedStanding(Release.CANCELED, 3L, null));
    }

    @Test
    void anEmbargoThatCannotBeReadRefusesTheItem() {
        assertThat(Collected.of("{\"uri\":\"u\",\"embargoedUntil\":\"noon\",\"headlines\":[{\"value\":\"t\"}]}")
                        .causes())
                .containsExactly("u: not a date: “noon”");
        assertThat(Collected.of("<newsItem guid='g'><itemMeta><embargoed>noon</embargoed></itemMeta></newsItem>")
                        .causes())
                .containsExactly("g: not a date: “noon”");
    }

    @Test
    void theEndOfAPicturesRightsIsRead() {
        String rights = "{\\\"permissions\\\":[{\\\"constraints\\\":[{\\\"name\\\":\\\"dateTime\\\","
                + "\\\"operator\\\":\\\"lteq\\\",\\\"rightOperand\\\":\\\"2027-03-31\\\"}]}]}";
        FeedItem item = Collected.of(
                        "{\"uri\":\"u\",\"headlines\":[{\"value\":\"t\"}],\"rightsInfo\":{\"encodedRights\":\""
                                + rights
                                + "\"},\"renditions\":[{\"href\":\"https://example.com/a.jpg\",\"contentType\":\"image/jpeg\"}]}")
                .only();
        assertThat(item.media().getFirst().rightsEnd()).isEqualTo("2027-03-31T16:00:00Z");
    }

    @Test
    void newsmlIsReadWithItsEmbargo() {
        FeedItem item = Collected.ofSample("newsml-g2.xml").only();
        assertThat(item.id()).isEqualTo("urn:newsml:acmenews.com:20161018:US-FINANCE-FED");
        assertThat(item.title()).isEqualTo("Fed to halt QE to avert \"bubble\"");
        assertThat(item.standing())
                .isEqualTo(new FeedStanding(Release.USABLE, 11L, Instant.parse("2018-10-23T12:00:00Z")));
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("Meredith Jameson");
        assertThat(item.sources()).containsExactly("REUTERS");
        assertThat(item.dateline()).isEqualTo("Berlin");
        assertThat(item.tags()).containsExactly("economy, business and finance", "labour market");
        assertThat(item.notes().terms()).isEqualTo("Not for use outside the United States");
        assertThat(item.notes().editors()).contains("STRICTLY EMBARGOED");
        assertThat(item.language()).isEqualTo("en-GB");
        assertThat(item.published()).isEqualTo("2016-10-18T18:12:21Z");
    }

    @Test
    void theTextOfNitfIsRead() {
        FeedItem item = Collected.ofSample("newsml-g2-nitf.xml").only();
        assertThat(item.content()).asString().contains("Livan Hernandez").doesNotContain("hl1");
        assertThat(item.summary()).startsWith("A pair of teams");
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("The Sports Network");
    }

    @Test
    void aPhotoOfNewsmlHasCaptionCreditAndTerms() {
        FeedItem item = Collected.ofSample("newsml-g2-picture.xml").only();
        assertThat(item.content()).asString().contains("Las Vegas Boulevard");
        assertThat(item.notes().terms()).contains("Restricted editorial rights");
        assertThat(item.authors()).isEmpty();
        assertThat(item.tags()).contains("unemployment", "Las Vegas", "gamble");
    }

    @Test
    void aNewsMessageHoldsSeveralItems() {
        String item = "<newsItem guid='%s' version='2'><rightsInfo validto='2027-01-31'/><itemMeta>"
                + "<provider qcode='nprov:CNA'><name>中央社</name></provider>"
                + "<pubStatus qcode='stat:%s'/></itemMeta><contentMeta><headline>標題</headline>"
                + "<creator role='crol:photographer'><name>王小明</name></creator></contentMeta>"
                + "<contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>內文</p></body></html>"
                + "</inlineXML><remoteContent href='https://example.com/a.jpg' contenttype='image/jpeg'/></contentSet>"
                + "</newsItem>";
        Collected message = Collected.of("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header>"
                + "<sent>2026-11-25T00:00:00Z</sent></header><itemSet>" + item.formatted("a", "usable")
                + "<packageItem guid='p'/>" + item.formatted("b", "canceled") + "</itemSet></newsMessage>");
        assertThat(message.items()).extracting(FeedItem::id).containsExactly("a", "b");
        assertThat(message.causes()).containsExactly("p: this is a packageItem, not a story");
        FeedItem first = message.items().getFirst();
        assertThat(first.content()).isEqualTo(new FeedContent.Html("<p>內文</p>", null));
        assertThat(first.sources()).containsExactly("中央社");
        assertThat(first.authors()).containsExactly(new FeedItem.Author("王小明", "photographer"));
        assertThat(first.media().getFirst().rightsEnd()).isEqualTo("2027-01-31T16:00:00Z");
        assertThat(message.items().getLast().standing().release()).isEqualTo(Release.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({"newsml-g2-package.xml, packageItem", "newsml-g2-concept.xml, conceptItem"})
    void whatIsNoStoryIsRefusedByName(String name, String kind) {
        Collected refused = Collected.ofSample(name);
        assertThat(refused.items()).isEmpty();
        assertThat(refused.causes()).hasSize(1);
        assertThat(refused.causes().getFirst()).endsWith(": this is a " + kind + ", not a story");
    }

    @Test
    void newsmlOneIsReadWithItsBodyOnly() {
        FeedItem item = Collected.ofSample("newsml-1.xml").only();
        assertThat(item.id()).startsWith("urn:newsml:businesswire.com:").endsWith(":20130605006126");
        assertThat(item.standing().version()).isEqualTo(1);
        assertThat(item.title()).isEqualTo("Cambrios被Gartner評選為「最酷供應商」");
        assertThat(item.dateline()).isEqualTo("加州桑尼維爾");
        assertThat(item.language()).isEqualTo("zh");
        assertThat(item.tags()).contains("Nanotechnology", "Semiconductor");
        assertThat(item.content()).asString().contains("銀奈米線").doesNotContain("415-397-7600", "text-align");
        assertThat(item.media()).isEmpty();
        assertThat(item.published()).isEqualTo(item.updated()).isAfter("2013-06-01T00:00:00Z");
    }

    @Test
    void anEmbargoOfNewsmlOneEndsWithItsChangeOfStatus() {
        String item = "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>p</ProviderId><DateId>d</DateId>"
                + "<NewsItemId>1</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification>"
                + "<NewsManagement><Status FormalName='Embargoed'/>%s</NewsManagement><NewsComponent><NewsLines>"
                + "<HeadLine>標題</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>";
        String change = "<StatusWillChange><FutureStatus FormalName='Usable'/>"
                + "<DateAndTime>20261201T120000+0800</DateAndTime></StatusWillChange>";
        assertThat(Collected.of(item.formatted(change)).only().standing())
                .isEqualTo(new FeedStanding(Release.USABLE, 2L, Instant.parse("2026-12-01T04:00:00Z")));
        assertThat(Collected.of(item.formatted("")).only().standing().release()).isEqualTo(Release.WITHHELD);
    }
}
