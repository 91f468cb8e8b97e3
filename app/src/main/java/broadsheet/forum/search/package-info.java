/// Gives the search what readers see of the discussions.
///
/// Level 5. Owns no table, sends nothing, hears `CommentsPosted`, `CommentsRewritten` and `StoriesChanged` through the
/// outbox. May use
/// `forum`, `forum.change`.
@NullMarked
package broadsheet.forum.search;

import org.jspecify.annotations.NullMarked;
