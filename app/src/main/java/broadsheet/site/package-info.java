/// Pages for readers: front pages, sections, stories, lists, search, errors; what stands on them and what
/// makes them stale. Its views are public only because templates read them.
///
/// Level 8. Owns no table, sends no event. May use every lower level, `site.variant`, `site.look`, `site.picture`,
/// `site.count`, `site.related`, `site.live`, `site.pick` and `site.discussion`.
@NullMarked
package broadsheet.site;

import org.jspecify.annotations.NullMarked;
