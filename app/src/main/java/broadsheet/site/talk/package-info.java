/// The pages of a discussion and its permanent links, and the forms by which people write without script.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.discussion`, `site.variant`.
@NullMarked
package broadsheet.site.talk;

import org.jspecify.annotations.NullMarked;
