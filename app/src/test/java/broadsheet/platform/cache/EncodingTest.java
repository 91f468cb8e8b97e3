package broadsheet.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.platform.encoding.Compression;
import broadsheet.platform.encoding.Encoded;
import broadsheet.platform.encoding.Encoding;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final byte[] TEXT = "臺北市政府今天宣布。".repeat(500).getBytes(StandardCharsets.UTF_8);

    private static ReadyPage ready() {
        return ReadyPage.of(MadePage.html(200, TEXT, Set.of(), null), new LongAdder());
    }

    private static Encoded chosen(ReadyPage page, @Nullable String accept) {
        var encoded = page.choose(accept);
        if (encoded == null) {
            throw new AssertionError("nothing for " + accept);
        }
        return encoded;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                           | IDENTITY",
                "''                             | IDENTITY",
                "gzip, deflate, br, zstd        | BROTLI",
                "gzip, deflate                  | GZIP",
                "GZIP                           | GZIP",
                "x-gzip                         | GZIP",
                "deflate                        | IDENTITY",
                "br;q=0, gzip                   | GZIP",
                "br;q=0.5, gzip;q=0.8           | GZIP",
                "br;q=0.8, gzip;q=0.8           | BROTLI",
                "gzip;q=0.5                     | GZIP",
                "identity;q=0.5, gzip;q=0.5     | GZIP",
                "gzip;q=0.5, identity;q=0.1     | GZIP",
                "identity, gzip;q=0.9           | IDENTITY",
                "*                              | BROTLI",
                "*, br;q=0                      | GZIP",
                "gzip;q=0, *;q=0.5              | BROTLI",
                "gzip;q=0.2, br;q=0, *;q=0.5    | IDENTITY",
                "identity;q=0, gzip             | GZIP",
                "*;q=0, gzip                    | GZIP",
                "*;q=0                          | none",
                "identity;q=0                   | none",
                "identity;q=0, *;q=0, br;q=1.0  | BROTLI",
                "br ; q=1 , gzip ;q=0.000       | BROTLI",
                "gzip;q=0.001, identity;q=0     | GZIP",
                "brotli, bro, gzipped           | IDENTITY",
                ",,,gzip                        | GZIP",
                "gzip;q=nonsense                | IDENTITY",
            })
    void theClientsWishDecides(@Nullable String accept, @Nullable Encoding expected) {
        assertThat(Encoding.best(accept, true, true)).isEqualTo(expected);
    }

    @Test
    void whatIsNotThereIsNotChosen() {
        assertThat(Encoding.best("br, gzip", true, false)).isEqualTo(Encoding.GZIP);
        assertThat(Encoding.best("br, gzip", false, false)).isEqualTo(Encoding.IDENTITY);
    }

    @Test
    void eachEncodingUnpacksToTheSameBytes() throws IOException {
        var page = ready();
        var gzip = chosen(page, "gzip").body().getBytes();
        var brotli = chosen(page, "br").body().getBytes();

        assertThat(chosen(page, null).body().getBytes()).isEqualTo(TEXT);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(TEXT);
        assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(TEXT);
        assertThat(gzip.length).isLessThan(TEXT.length);
        assertThat(brotli.length).isLessThan(TEXT.length);
    }

    @Test
    void eachEncodingHasItsOwnStrongTag() {
        var page = ready();
        assertThat(Set.of(
                        chosen(page, null).tag(),
                        chosen(page, "gzip").tag(),
                        chosen(page, "br").tag()))
                .hasSize(3)
                .allMatch(tag -> tag.startsWith("\"") && tag.endsWith("\""));
    }

    @Test
    void aTighterBrotliHasANewTagAndTheOldOneStaysGood() throws IOException {
        var page = ready();
        var before = chosen(page, "br");
        page.packBest();
        var after = chosen(page, "br");

        assertThat(Decoder.decompress(after.body().getBytes()).getDecompressedData())
                .isEqualTo(TEXT);
        assertThat(after.body().length()).isLessThanOrEqualTo(before.body().length());
        assertThat(after.matched(before.tag())).isEqualTo(before.tag());
        assertThat(after.matched(after.tag())).isEqualTo(after.tag());
    }

    @Test
    void smallOrPackedBodiesStayAsTheyAre() {
        var small = ReadyPage.of(MadePage.html(200, new byte[100], Set.of(), null), new LongAdder());
        assertThat(chosen(small, "br, gzip").encoding()).isEqualTo(Encoding.IDENTITY);
        assertThat(Compression.worthwhile("image/png", 100_000)).isFalse();
        assertThat(Compression.worthwhile("image/svg+xml", 100_000)).isTrue();
    }

    @Test
    void aTagMatchesInListsWeaklyAndByStar() {
        var gzip = chosen(ready(), "gzip");
        var other = chosen(ready(), "br").tag();

        assertThat(gzip.matched(null)).isNull();
        assertThat(gzip.matched("*")).isEqualTo(gzip.tag());
        assertThat(gzip.matched(gzip.tag())).isEqualTo(gzip.tag());
        assertThat(gzip.matched("W/" + gzip.tag())).isEqualTo(gzip.tag());
        assertThat(gzip.matched("\"x\", W/\"y\" , " + gzip.tag())).isEqualTo(gzip.tag());
        assertThat(gzip.matched(other)).isNull();
        assertThat(gzip.matched("\"x\"")).isNull();
    }

    @Test
    void choosingAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var bed = new CacheBed();
        bed.read("/story/12", request -> MadePage.html(200, TEXT, Set.of(), null));
        var tag = chosen(ready(), "gzip").tag();
        long rounds = 200_000;
        run(bed, tag, rounds);
        long before = threads.getCurrentThreadAllocatedBytes();
        run(bed, tag, rounds);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(bytes / (double) rounds).as("bytes a request").isLessThan(0.1);
    }

    private static void run(CacheBed bed, String tag, long rounds) {
        int matched = 0;
        for (long i = 0; i < rounds; i++) {
            var page = bed.find("/story/12");
            var encoded = page == null ? null : page.choose("gzip, deflate, br;q=0.5, zstd");
            if (encoded != null && encoded.matched(tag) != null) {
                matched++;
            }
        }
        assertThat(matched).isEqualTo(rounds);
    }
}
