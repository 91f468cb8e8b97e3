/// The discussions of stories: comments, threads, votes, editors' picks.
///
/// Level 5. Owns the tables `story_discussion`, `comment`, `comment_revision`, `comment_vote` and `comment_count`.
/// Sends `CommentsPosted` and `DiscussionChanged`. May use `member`,
/// `forum.text`, `forum.gate`, `forum.change`.
@NullMarked
package broadsheet.forum;

import org.jspecify.annotations.NullMarked;
