/// Stories that say the same: in a sister paper, sent again, lightly rewritten. Found by comparing texts, whoever
/// stored them.
///
/// Level 3. Owns the tables `twin_print`, `twin_pair`, `twin_progress`, `twin_choice` and `twin_offer`. Sends
/// `TwinsChanged`. May use `story`, `story.follow`.
@NullMarked
package broadsheet.twin;

import org.jspecify.annotations.NullMarked;
