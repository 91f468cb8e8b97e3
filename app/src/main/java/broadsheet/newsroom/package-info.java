/// Pages for the people who work here, under `/newsroom`: signing in, and the letters that have not left the house.
///
/// Level 8. Owns nothing, sends nothing. May use `site`.
@NullMarked
package broadsheet.newsroom;

import org.jspecify.annotations.NullMarked;
