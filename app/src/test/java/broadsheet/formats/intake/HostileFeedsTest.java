package broadsheet.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to break readers: each is refused with a cause, in bounded time and memory, and what stands
/// around the
/// bad item is read.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileFeedsTest {
    private static final String GOOD = "<item><guid>g</guid><title>好</title></item>";
    private static final String LINE = "{\"id\":\"1\",\"title\":\"好\",\"body\":\"文\"}\n";

    @Test
    void entitiesOfADocumentTypeAreNeverDeclared() {
        Collected feed = Collected.of("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><title>&b;&x;</title></item></rss>");
        assertThat(feed.only().title()).isEqualTo("&b;&x;");
    }

    @Test
    void aDeepItemIsRefusedAndTheNextIsRead() {
        String deep = "<a>".repeat(60) + "</a>".repeat(60);
        Collected feed = Collected.of("<rss><item><title>深</title>" + deep + "</item>" + GOOD + "</rss>");
        assertThat(feed.titles()).containsExactly("好");
        assertThat(feed.causes()).containsExactly("#1: nested deeper than 50 levels");
    }

    @Test
    void endlessNestingIsRefused() {
        Collected feed = Collected.of("<rss>" + GOOD + "<item>" + "<a>".repeat(500_000));
        assertThat(feed.titles()).containsExactly("好");
        assertThat(feed.causes()).containsExactly("#2: nested deeper than 1000 levels");
    }

    @Test
    void anOverlongItemIsRefusedAndTheNextIsRead() {
        String item = "<item><title><![CDATA[" + "長".repeat(200_000) + "]]></title></item>";
        Collected feed = Collected.of("<rss>" + item + GOOD + "</rss>");
        assertThat(feed.titles()).containsExactly("好");
        assertThat(feed.causes()).containsExactly("#1: larger than 100000 characters");
    }

    @Test
    void tooManyElementsAreRefusedAndTheNextIsRead() {
        Collected feed = Collected.of("<rss><item>" + "<p/>".repeat(3_000) + "</item>" + GOOD + "</rss>");
        assertThat(feed.titles()).containsExactly("好");
        assertThat(feed.causes()).containsExactly("#1: more than 2000 parts in one item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><item><title>",
                "<rss><item><",
                "<rss ",
                "<rss><item a='",
                "{\"title\":\"",
                "<!--",
                "<newsItem><headline>",
                "{\"db\":[{\"data\":{\"posts\":[{\"html\":\"",
                "{\"uri\":\"u\",\"headlines\":\""
            })
    void endlessTextIsRefusedInLittleMemory(String start) {
        long length = 20L << 20;
        Collected feed = Collected.of(() -> endless(start, 'a', length), null);
        assertThat(feed.items()).isEmpty();
        assertThat(feed.refusals().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void anOverlongLineIsRefusedAndTheNextIsRead() {
        byte[] next = ("\n" + LINE).getBytes(StandardCharsets.UTF_8);
        InputStream file = new SequenceInputStream(
                endless(LINE + "{\"title\":\"", 'a', 20L << 20), new ByteArrayInputStream(next));
        Collected feed = Collected.of(file, null);
        assertThat(feed.items()).hasSize(2);
        assertThat(feed.causes()).containsExactly("#2: larger than 100000 characters");
    }

    @Test
    void aBrokenLineDoesNotStopTheNext() {
        Collected feed = Collected.of("{\"id\": \n" + LINE + "[1]\n\n{\"id\":\"7\",\"title\":\"無文\"}\n" + LINE);
        assertThat(feed.items()).hasSize(2);
        assertThat(feed.causes())
                .containsExactly(
                        "#1: the file ends in the middle of it",
                        "#3: a JSON object was expected, found START_ARRAY",
                        "7: “body” is missing");
    }

    @Test
    void deepJsonIsRefusedAndTheNextIsRead() {
        String deep = "{\"title\":\"深\",\"body\":" + "[".repeat(900) + "]".repeat(900) + "}\n";
        String deeper = "{\"title\":\"深\",\"body\":" + "[".repeat(90_000) + "}\n";
        Collected feed = Collected.of(LINE + deep + deeper + LINE);
        assertThat(feed.items()).hasSize(2);
        assertThat(feed.causes())
                .containsExactly("#2: nested deeper than 50 levels", "#3: nested deeper than 50 levels");
    }

    @Test
    void controlCharactersAndNulAreLeftOut() {
        assertThat(Collected.of("<rss><item><title>\u0000好\u0001&#8;消\u000b息&#0;</title></item></rss>")
                        .only()
                        .title())
                .isEqualTo("好消息");
        assertThat(Collected.of("{\"title\":\"\u0000好\\u0000消\\ud800息\",\"body\":\"文\"}")
                        .only()
                        .title())
                .isEqualTo("好消息");
    }

    @Test
    void aGzipBombIsRefused() throws IOException {
        assertThat(Collected.of(packed("<rss><item><title>", 80 << 20)).causes())
                .containsExactly("#1: the gzip data expands to more than 100 times its size");
        assertThat(Collected.of(packed("{}\n", 80 << 20)).causes())
                .last()
                .isEqualTo("#2: the gzip data expands to more than 100 times its size");
    }

    @Test
    void damagedGzipKeepsWhatWasReadBefore() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Random random = new Random(7);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 5_000; i++) {
                gzip.write(("{\"id\":\"" + i + "\",\"title\":\"" + random.nextLong() + "\",\"body\":\"文\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Collected feed = Collected.of(Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThat(feed.items().size()).isGreaterThan(1_000);
        assertThat(feed.causes()).last().asString().endsWith("the gzip data is damaged: it ends early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "GB18030", "Shift_JIS", "EUC-KR", "UTF-16", "UTF-16LE", "UTF-32BE", "UTF-8"})
    void declaredEncodingsAreKept(String name) {
        String title = name.equals("EUC-KR") ? "신문 기사" : "新聞中文";
        String feed =
                "<?xml version='1.0' encoding='" + name + "'?><rss><item><title>" + title + "</title></item></rss>";
        assertThat(Collected.of(feed.getBytes(Charset.forName(name))).titles()).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "hello", "%PDF-1.4", "PK\u0003\u0004", "\u0000\u0000", "[]", "{}", "<", "<a>", "<>&;"
            })
    void whatIsNoFeedIsRefusedWithACause(String text) {
        Collected refused = Collected.of(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.items()).isEmpty();
        assertThat(refused.refusals()).hasSize(1);
    }

    @Test
    void anotherFormatThanAskedForIsRefused() {
        InputStream atom = new ByteArrayInputStream("<feed><entry/></feed>".getBytes(StandardCharsets.UTF_8));
        assertThat(Collected.of(atom, Format.RSS).causes()).containsExactly(": this is atom, but rss was asked for");
    }

    @Test
    void anUnreadableDateIsRefused() {
        Collected feed = Collected.of("<rss><item><title>t</title><pubDate>someday</pubDate></item></rss>");
        assertThat(feed.causes()).containsExactly("#1: not a date: “someday”");
    }

    /// Seeded damage to a good feed: nothing may escape, and every run ends.
    @Test
    void randomDamageNeverEscapes() {
        String good = "<?xml version='1.0'?><rss><channel><title>a &amp; b</title>"
                + String.join("", Collections.nCopies(5, GOOD)) + "</channel></rss>";
        String jsonFeed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
                + String.join(",", Collections.nCopies(5, "{\"id\":1,\"title\":\"好\",\"tags\":[\"a\"]}")) + "]}";
        Random random = new Random(20261124);
        for (String text : List.of(good, jsonFeed, LINE.repeat(5))) {
            for (int round = 0; round < 500; round++) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int hit = random.nextInt(8); hit >= 0; hit--) {
                    bytes[random.nextInt(bytes.length)] =
                            (byte) "<>/&;\"'{}[]!-:= \0\u00ffa".charAt(random.nextInt(19));
                }
                Collected.of(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
            }
        }
    }

    @Test
    void aPathOfSlashesTakesNoTime() {
        String slashes = "/".repeat(90_000) + "x";
        assertThat(Collected.of("{\"title\":\"好\",\"body\":\"文\",\"oldAddresses\":[\"https://example.com" + slashes
                                + "\"]}")
                        .only()
                        .oldPaths())
                .isEmpty();
    }

    @Test
    void bodiesInsideOfBodiesCountOnce() {
        String item =
                "<newsItem guid='g'><contentMeta><headline>好</headline></contentMeta><contentSet><inlineXML><nitf>"
                        + "<body.content>".repeat(40) + "文".repeat(50_000) + "</body.content>".repeat(40)
                        + "</nitf></inlineXML></contentSet></newsItem>";
        assertThat(Collected.of(item).only().content().toString()).hasSizeLessThan(60_000);
    }

    @Test
    void exportsThatBreakOffKeepWhatStandsBefore() {
        Collected ghost = Collected.of("{\"db\":[{\"data\":{\"posts\":[{\"id\":1,\"title\":\"好\"},{\"title\":\"斷");
        assertThat(ghost.titles()).containsExactly("好");
        assertThat(ghost.causes()).containsExactly("#2: the file ends in the middle of it");
        Collected wxr =
                Collected.of("<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>" + GOOD + "<item><tit");
        assertThat(wxr.titles()).containsExactly("好");
        assertThat(wxr.causes()).containsExactly("#2: the file ends in the middle of it");
    }

    @Test
    void anOverlongPostIsRefusedAndTheNextIsRead() {
        String post = "{\"id\":1,\"title\":\"長\",\"html\":[\"" + "長".repeat(60_000) + "\",\"" + "長".repeat(60_000)
                + "\"],\"slug\":\"a\"}";
        Collected ghost = Collected.of("{\"db\":[{\"data\":{\"posts\":[" + post + ",{\"id\":2,\"title\":\"好\"}]}}]}");
        assertThat(ghost.titles()).containsExactly("好");
        assertThat(ghost.causes()).containsExactly("#1: larger than 100000 characters");
    }

    private static InputStream endless(String start, char filling, long length) {
        InputStream rest = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? filling : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(count, left);
                Arrays.fill(buffer, offset, offset + given, (byte) filling);
                left -= given;
                return given;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), rest);
    }

    private static byte[] packed(String start, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes);
                InputStream text = endless(start, ' ', length)) {
            text.transferTo(gzip);
        }
        return bytes.toByteArray();
    }
}
