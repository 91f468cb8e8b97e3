/// Bodies of stories from the HTML and the plain texts of others: what may stay, by a whitelist.
///
/// Level 4. Owns no table and no event.
@NullMarked
package broadsheet.wire.html;

import org.jspecify.annotations.NullMarked;
