/// Work on every story that is stored, once, on whichever node comes first: all stories in the order of their numbers,
/// then what the outbox tells.
///
/// Level 3. Owns no table: each who follows keeps its own place. Sends nothing. May use `story`.
@NullMarked
package broadsheet.story.follow;

import org.jspecify.annotations.NullMarked;
