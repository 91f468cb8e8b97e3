/// Live stories: entries under a story while something goes on, pushed to whoever reads it.
///
/// Level 4. Owns the tables `live_blog`, `live_entry`. Sends `LiveChanged`. May use `story`, `audit`.
@NullMarked
package broadsheet.live;

import org.jspecify.annotations.NullMarked;
