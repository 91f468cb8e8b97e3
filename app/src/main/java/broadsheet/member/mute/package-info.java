/// Whose comments a member does not want to see. The page is the same for everyone: the reader's browser folds them
/// away. Nobody learns that he is muted.
///
/// Level 5. Owns the table `member_mute`. Sends nothing. May use `member`.
@NullMarked
package broadsheet.member.mute;

import org.jspecify.annotations.NullMarked;
