/// Front pages by hand: which story stands in which slot, who put it there, and the way back.
///
/// Level 4. Owns the tables `front_arrangement`, `front_planned`. Sends `FrontChanged`, `FrontPlanned`. May use
/// `story`.
@NullMarked
package broadsheet.front;

import org.jspecify.annotations.NullMarked;
