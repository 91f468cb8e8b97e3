/// The writing room: a story as a form that needs no script, its publication, its versions, its preview.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.changes`, `newsroom`.
@NullMarked
package broadsheet.newsroom.writing;

import org.jspecify.annotations.NullMarked;
