/// The text of a comment: what is taken of it, how it is counted, how it is printed.
///
/// Level 5. Owns nothing, sends nothing. Knows no framework and no other package but `kernel`.
@NullMarked
package broadsheet.forum.text;

import org.jspecify.annotations.NullMarked;
