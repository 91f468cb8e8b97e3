/// The tags of the house: under which names they go, which a story could carry (whole words and names that it is
/// about, never pieces of other words), and the dictionary of the house's own words.
///
/// Level 3. Owns the tables `tag_name`, `tag_form`, `tag_change`, `tag_word`, `tag_progress`. Sends `TagsChanged`. May
/// use `story`, `story.follow`.
@NullMarked
package broadsheet.tag;

import org.jspecify.annotations.NullMarked;
