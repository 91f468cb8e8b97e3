/// Tags that a story could carry: whole words and names that it is about, never pieces of other words.
///
/// Level 3. Owns no table: what editors tagged before is learned again from the stories. Sends no event.
@NullMarked
package broadsheet.tag;

import org.jspecify.annotations.NullMarked;
