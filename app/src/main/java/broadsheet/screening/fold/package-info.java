/// Texts as they are meant, under whatever disguise they are written, with the way back to what was written.
///
/// Level 4. Owns no table. May use nothing of its level.
@NullMarked
package broadsheet.screening.fold;

import org.jspecify.annotations.NullMarked;
