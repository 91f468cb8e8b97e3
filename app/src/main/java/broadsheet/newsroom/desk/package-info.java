/// The desk: the stories of the newsroom by paper, section, state, person and day, with saved views, their
/// plans, and the log of what was changed.
///
/// Level 8. Owns the table `desk_view`. Sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.desk;

import org.jspecify.annotations.NullMarked;
