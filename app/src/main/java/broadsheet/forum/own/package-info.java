/// What one member wrote: for the member's public page, for the member alone, and to be named in notices.
///
/// Level 5. Owns nothing, sends nothing. May use `forum`.
@NullMarked
package broadsheet.forum.own;

import org.jspecify.annotations.NullMarked;
