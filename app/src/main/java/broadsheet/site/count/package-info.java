/// How many comments stand under the stories of a list.
///
/// Level 8. Owns no table, sends nothing, hears `CommentsPosted` and `DiscussionChanged`. Knows no other part of the
/// site,
/// so that lists may use it.
@NullMarked
package broadsheet.site.count;

import org.jspecify.annotations.NullMarked;
