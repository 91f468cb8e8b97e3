/// The JSON API of the discussions, who writes in them, and how often.
///
/// Level 5. Owns nothing, sends nothing. May use `forum`, `forum.gate`, `member`.
@NullMarked
package broadsheet.forum.web;

import org.jspecify.annotations.NullMarked;
