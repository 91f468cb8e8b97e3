package broadsheet.formats.sitemap;

import java.time.Instant;

/// A story in a news sitemap.
///
/// @param url absolute
/// @param publication name of the paper, as it stands at Google News
/// @param language BCP 47 tag of the story
/// @param title the headline
public record NewsSitemapEntry(String url, String publication, String language, Instant published, String title) {}
