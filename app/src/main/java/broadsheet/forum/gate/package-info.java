/// What stands before a comment: screening is asked, and what it found is kept for moderators, for replay and
/// for the writer.
///
/// Level 5. Owns the table `comment_screening`. May use `member`.
@NullMarked
package broadsheet.forum.gate;

import org.jspecify.annotations.NullMarked;
