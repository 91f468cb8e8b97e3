/// What the house says of itself: about the papers, privacy; and the page for readers without a network.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.look`, `site.variant`.
@NullMarked
package broadsheet.site.house;

import org.jspecify.annotations.NullMarked;
