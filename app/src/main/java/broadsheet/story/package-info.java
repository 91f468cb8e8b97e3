/// Stories: content, workflow, revisions, bylines, corrections, withdrawal.
///
/// Level 3. Owns the tables `story`, `story_placement`, `story_tag`, `story_author`, `story_revision`,
/// `story_correction`. Sends `StoriesChanged`. May use `publication`, `author`, `ledger`.
@NullMarked
package broadsheet.story;

import org.jspecify.annotations.NullMarked;
