package broadsheet.site.variant;

import broadsheet.text.Simplified;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// Texts of pages in Simplified characters, remembered for a while in memory: a page that is made again says mostly
/// what
/// it said before, and converting takes a third of the time of making it.
final class Conversions {
    /// Characters of texts and their conversions, some 8 MB.
    private static final int ALL = 2_000_000;
    /// A longer text is hardly ever there twice.
    private static final int LONGEST = 2_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final Cache<String, String> TEXTS = Caffeine.newBuilder()
            .maximumWeight(ALL)
            .expireAfterAccess(KEPT)
            .weigher((String text, String converted) -> text.length() + converted.length())
            .build();

    private Conversions() {}

    static String of(String text) {
        return !Simplified.hasHan(text) || text.length() > LONGEST
                ? Simplified.of(text)
                : TEXTS.get(text, Simplified::of);
    }
}
