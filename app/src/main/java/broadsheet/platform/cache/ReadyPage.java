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

    private final int status;
    private final String contentType;
    private final Map<String, String> headers;
    private final Set<Subject> shows;
    private final long changesAt;
    private final LongAdder views;
    private final Encoded identity;
    private final @Nullable Encoded gzip;
    private volatile @Nullable Encoded brotli;
    private volatile boolean stale;
    private volatile boolean packedBest;

    private ReadyPage(MadePage made, LongAdder views, Encoded identity, @Nullable Encoded gzip) {
        this.status = made.status();
        this.contentType = made.contentType();
        this.headers = made.headers();
        this.shows = made.shows();
        this.changesAt =
                made.changesAt() == null ? Long.MAX_VALUE : made.changesAt().toEpochMilli();
        this.views = views;
        this.identity = identity;
        this.gzip = gzip;
    }

    /// Packed in all encodings, the better Brotli to come; nobody counts its views.
    public static ReadyPage of(MadePage made) {
        return of(made, new LongAdder());
    }

    /// Packed in all encodings, its views counted in `views`.
    static ReadyPage of(MadePage made, LongAdder views) {
        var bytes = made.bytes();
        var hash = hash(bytes);
        boolean pack = Compression.worthwhile(made.contentType(), bytes.length);
        var page = new ReadyPage(
                made,
                views,
                encoded(Encoding.IDENTITY, bytes, hash),
                pack ? encodedOrNull(Encoding.GZIP, Compression.gzip(bytes), hash + "-g") : null);
        if (pack) {
            page.brotli =
                    encodedOrNull(Encoding.BROTLI, Compression.brotli(bytes, Compression.BROTLI_AT_ONCE), hash + "-b");
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
        boolean pack = Compression.worthwhile(made.contentType(), bytes.length);
        var best = pack ? Encoding.best(accept, true, true) : Encoding.IDENTITY;
        var gzip = best == Encoding.GZIP ? encodedOrNull(Encoding.GZIP, Compression.gzip(bytes), hash + "-g") : null;
        var page = new ReadyPage(made, new LongAdder(), encoded(Encoding.IDENTITY, bytes, hash), gzip);
        if (best == Encoding.BROTLI) {
            page.brotli =
                    encodedOrNull(Encoding.BROTLI, Compression.brotli(bytes, Compression.BROTLI_AT_ONCE), hash + "-b");
        }
        page.packedBest = true;
        return page;
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

    /// The bytes for this client, or null when it refuses every encoding that there is. Allocates nothing.
    ///
    /// @param accept value of `Accept-Encoding`, or null
    public @Nullable Encoded choose(@Nullable String accept) {
        var packed = brotli;
        var best = Encoding.best(accept, gzip != null, packed != null);
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
        var packed = brotli;
        return 2_000L
                + 200L * shows.size()
                + identity.size()
                + (gzip == null ? 0 : gzip.size())
                + (packed == null ? 0 : packed.size());
    }
}
