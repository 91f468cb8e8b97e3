/// Front pages by hand: which story stands in which slot, who put it there, and the way back.
///
/// Level 4. Owns the table `front_arrangement`. Sends `FrontChanged`. May use `story`.
@NullMarked
package broadsheet.front;

import org.jspecify.annotations.NullMarked;
