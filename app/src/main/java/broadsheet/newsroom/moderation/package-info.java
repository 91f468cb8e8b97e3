/// The moderators' desk under `/moderation`: the queue, an object in its context, decisions,
/// appeals.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.moderation;

import org.jspecify.annotations.NullMarked;
