/// The versions of stories, for comparing and restoring.
///
/// Level 3. Owns nothing, sends nothing. May use `story`.
@NullMarked
package broadsheet.story.history;

import org.jspecify.annotations.NullMarked;
