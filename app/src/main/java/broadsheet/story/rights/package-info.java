/// Who may see and change which story: the one rule for the API and the newsroom.
///
/// Level 3. Owns nothing, sends nothing. May use `story`.
@NullMarked
package broadsheet.story.rights;

import org.jspecify.annotations.NullMarked;
