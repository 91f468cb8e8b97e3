/// Two people and one story: who writes at it now, and what somebody wrote and did not save yet.
///
/// Level 4. Owns the tables `story_lock`, `writing_draft`. Sends `LockChanged`. May use `story`.
@NullMarked
package broadsheet.writing;

import org.jspecify.annotations.NullMarked;
