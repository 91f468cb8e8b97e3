/// Reads merchant feeds as Google Merchant defines them: RSS or Atom with `g:` elements, or a table with a header.
///
/// Level 4. Owns no table, sends no event. Pure readers.
@NullMarked
package broadsheet.pick.feed;

import org.jspecify.annotations.NullMarked;
