/// What the newsroom plans for a story: who writes it, by when, how long, until when it is held back, and the
/// moment at which it is published by itself.
///
/// Level 4. Owns the tables `story_plan`, `story_override`. Sends `PlanChanged`. May use `story`.
@NullMarked
package broadsheet.planning;

import org.jspecify.annotations.NullMarked;
