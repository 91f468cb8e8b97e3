/// The search page: a form that works without script, what was found with what matched marked, and what a reader may be
/// about to type.
///
/// Level 8. Owns no table, sends no event. May use `site`, `site.variant`.
@NullMarked
package broadsheet.site.search;

import org.jspecify.annotations.NullMarked;
