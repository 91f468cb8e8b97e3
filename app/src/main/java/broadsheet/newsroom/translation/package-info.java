/// Translating: a story beside the one that it translates.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.translation;

import org.jspecify.annotations.NullMarked;
