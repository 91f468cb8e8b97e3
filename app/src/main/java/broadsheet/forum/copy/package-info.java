/// Posts that say the same as one that is judged, so that one decision serves all of them.
///
/// Level 5. Owns nothing, sends nothing.
@NullMarked
package broadsheet.forum.copy;

import org.jspecify.annotations.NullMarked;
