/// The tags and words of the house by program: what a story could carry, names, merging, the dictionary.
///
/// Level 3. Owns nothing, sends nothing. May use `tag`, `story`.
@NullMarked
package broadsheet.tag.web;

import org.jspecify.annotations.NullMarked;
