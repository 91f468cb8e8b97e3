/// Tells that comments read otherwise than before.
///
/// Level 5. Owns no table. Sends `CommentsRewritten`.
@NullMarked
package broadsheet.forum.change;

import org.jspecify.annotations.NullMarked;
