/// Tells members that somebody answered them, in the background: accepting a comment does not wait for it.
///
/// Level 5. Owns the table `reply_progress`. Sends nothing, hears `CommentsPosted`. May use `forum`, `member`,
/// `member.entry`, `member.mute`, `member.notice`.
@NullMarked
package broadsheet.forum.reply;

import org.jspecify.annotations.NullMarked;
