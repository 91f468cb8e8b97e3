/// Two people and one story: who writes at it now, what somebody wrote and did not save yet, and what it translates.
///
/// Level 4. Owns the tables `story_lock`, `writing_draft`, `writing_original`. Sends `LockChanged`. May use `story`.
@NullMarked
package broadsheet.writing;

import org.jspecify.annotations.NullMarked;
