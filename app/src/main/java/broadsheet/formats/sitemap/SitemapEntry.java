package broadsheet.formats.sitemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page in a sitemap, or a sitemap in an index.
///
/// @param url absolute
/// @param modified when it changed last, when that is known
public record SitemapEntry(String url, @Nullable Instant modified) {}
