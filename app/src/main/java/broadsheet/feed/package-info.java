/// Feeds and sitemaps: what readers subscribe to and what search engines read.
///
/// Level 6. Owns no table, sends no event. May use `story`, `publication`, `formats`, `platform.web`,
/// `platform.cache`.
@NullMarked
package broadsheet.feed;

import org.jspecify.annotations.NullMarked;
