/// Stories that say the same: in a sister paper, sent again, lightly rewritten. Found by comparing texts, whoever
/// stored them.
///
/// Level 3. Owns the tables `twin_print`, `twin_pair` and `twin_progress`. Sends `TwinsChanged`. May use `story`.
@NullMarked
package broadsheet.twin;

import org.jspecify.annotations.NullMarked;
