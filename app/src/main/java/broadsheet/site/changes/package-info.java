/// What changed in a story: the versions that readers saw, compared word by word.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.variant`.
@NullMarked
package broadsheet.site.changes;

import org.jspecify.annotations.NullMarked;
