/// Picks over HTTP: feeds, switches and marks for staff, and the counted way to a merchant.
///
/// Level 4. Owns no table, sends no event. May use `pick`, `pick.feed`.
@NullMarked
package broadsheet.pick.web;

import org.jspecify.annotations.NullMarked;
