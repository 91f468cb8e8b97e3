package broadsheet.platform.cache;

import broadsheet.platform.encoding.Compression;
import broadsheet.platform.encoding.Encoded;
import broadsheet.platform.encoding.Encoding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// A page with its bytes ready in each encoding. Safe to be written by many threads at once.
public final class ReadyPage {
    private static final int TAG_BYTES = 12;
    /// Half a millisecond.
    private static final int GZIP_WHEN_ASKED = 48 << 10;

    private final int status;
    private final String contentType;
    private final Map<String, String> headers;
    private final Set<Subject> shows;
    private final long changesAt;
    private final LongAdder views;
    private final Encoded identity;
    private volatile @Nullable Encoded gzip;
    /// It may be packed with gzip, and was not yet.
    private volatile boolean gzipToCome;
    private volatile @Nullable Encoded brotli;
    private volatile boolean stale;
    private volatile boolean packedBest;

    private ReadyPage(MadePage made, LongAdder views, Encoded identity) {
        this.status = made.status();
        this.contentType = made.contentType();
        this.headers = made.headers();
        this.shows = made.shows();
        this.changesAt =
                made.changesAt() == null ? Long.MAX_VALUE : made.changesAt().toEpochMilli();
        this.views = views;
        this.identity = identity;
    }

    /// Packed in all encodings, the better Brotli to come; nobody counts its views.
    public static ReadyPage of(MadePage made) {
        return of(made, new LongAdder());
    }

    /// Packed with Brotli, the better one to come, and with gzip when a client first asks for it: few do, and
    /// pages are remade often. Big pages have both at once, since asking must not take long. Its views are
    /// counted in `views`.
    static ReadyPage of(MadePage made, LongAdder views) {
        var bytes = made.bytes();
        var hash = hash(bytes);
        var page = new ReadyPage(made, views, encoded(Encoding.IDENTITY, bytes, hash));
        if (Compression.worthwhile(made.contentType(), bytes.length)) {
            page.packBrotli(bytes, hash);
            page.gzipToCome = true;
            if (bytes.length > GZIP_WHEN_ASKED) {
                page.packGzip();
            }
        }
        page.packedBest = page.brotli == null;
        return page;
    }

    /// As it is: for answers that are given once. Packed only in the encoding that this client prefers.
    ///
    /// @param accept the client's `Accept-Encoding`, or null
    public static ReadyPage once(MadePage made, @Nullable String accept) {
        var bytes = made.bytes();
        var hash = hash(bytes);
        var page = new ReadyPage(made, new LongAdder(), encoded(Encoding.IDENTITY, bytes, hash));
        if (Compression.worthwhile(made.contentType(), bytes.length)) {
            page.gzipToCome = true;
            if (Encoding.best(accept, true, true) == Encoding.BROTLI) {
                page.packBrotli(bytes, hash);
            }
        }
        page.packedBest = true;
        return page;
    }

    private void packBrotli(byte[] bytes, String hash) {
        brotli = encodedOrNull(Encoding.BROTLI, Compression.brotli(bytes, Compression.BROTLI_AT_ONCE), hash + "-b");
    }

    private void packGzip() {
        var tag = identity.tag();
        var packed = Compression.gzip(identity.body().getBytes());
        gzip = encodedOrNull(Encoding.GZIP, packed, tag.substring(1, tag.length() - 1) + "-g");
        gzipToCome = false;
    }

    private static Encoded encoded(Encoding encoding, byte[] bytes, String hash) {
        return new Encoded(encoding, bytes, '"' + hash + '"', '"' + hash + '"');
    }

    private static @Nullable Encoded encodedOrNull(Encoding encoding, byte @Nullable [] bytes, String hash) {
        return bytes == null ? null : encoded(encoding, bytes, hash);
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    /// With charset.
    public String contentType() {
        return contentType;
    }

    /// Further headers of its maker.
    public Map<String, String> headers() {
        return headers;
    }

    /// The bytes for this client, or null when it refuses every encoding that there is. Allocates nothing, but
    /// for the first client that wants gzip.
    ///
    /// @param accept value of `Accept-Encoding`, or null
    public @Nullable Encoded choose(@Nullable String accept) {
        var packed = brotli;
        var best = Encoding.best(accept, gzip != null || gzipToCome, packed != null);
        if (best == Encoding.GZIP && gzipToCome) {
            packGzip();
            return choose(accept);
        }
        if (best == null) {
            return null;
        }
        return switch (best) {
            case IDENTITY -> identity;
            case GZIP -> gzip;
            case BROTLI -> packed;
        };
    }

    /// Counts one view.
    public void viewed() {
        views.increment();
    }

    boolean isCurrent(long millis) {
        return !stale && millis < changesAt;
    }

    void makeStale() {
        stale = true;
    }

    Set<Subject> shows() {
        return shows;
    }

    boolean packedBest() {
        return packedBest;
    }

    /// Packs Brotli as tightly as can be: tens of milliseconds. Tags of the looser packing stay good.
    public void packBest() {
        var before = brotli;
        if (packedBest || before == null) {
            return;
        }
        var bytes = identity.body().getBytes();
        var packed = Compression.brotli(bytes, Compression.BROTLI_LATER);
        if (packed != null && packed.length < before.size()) {
            var tag = before.tag().substring(0, before.tag().length() - 1) + "11\"";
            brotli = new Encoded(Encoding.BROTLI, packed, tag, before.tag());
        }
        packedBest = true;
    }

    /// About how many bytes it takes in memory.
    long weight() {
        var small = brotli;
        long packed = small == null ? identity.size() / 2 : small.size();
        // gzip, there or to come, takes little more than Brotli.
        return 2_000L + 200L * shows.size() + identity.size() + 2 * packed;
    }
}
