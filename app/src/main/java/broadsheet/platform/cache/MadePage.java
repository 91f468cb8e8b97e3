package broadsheet.platform.cache;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page as its maker made it.
///
/// @param status HTTP status; only 200 and a 410 that shows something are kept
/// @param contentType with charset
/// @param headers further headers (a redirect's `Location`), without those that the cache sets itself: Content-*,
///     ETag, Vary, Cache-Control
/// @param bytes the body, UTF-8 where it is text
/// @param shows what must make it stale
/// @param changesAt the next moment at which it would be different by itself (midnight, an expiry), or null
// Bytes are handed on as they are: a copy a page would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
public record MadePage(
        int status,
        String contentType,
        Map<String, String> headers,
        byte[] bytes,
        Set<Subject> shows,
        @Nullable Instant changesAt) {
    public MadePage {
        headers = Map.copyOf(headers);
        shows = Set.copyOf(shows);
    }

    /// A page of HTML.
    public static MadePage html(int status, byte[] bytes, Set<Subject> shows, @Nullable Instant changesAt) {
        return new MadePage(status, "text/html;charset=utf-8", Map.of(), bytes, shows, changesAt);
    }

    /// A redirect that may be kept by browsers (308), to a root-relative address.
    public static MadePage redirect(String location) {
        return new MadePage(308, "text/plain;charset=utf-8", Map.of("Location", location), new byte[0], Set.of(), null);
    }
}
