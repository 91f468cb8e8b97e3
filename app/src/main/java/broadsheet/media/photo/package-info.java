/// What photographers and agencies write into a photograph: caption, by-line, credit, copyright.
///
/// Level 3. Owns no table.
@NullMarked
package broadsheet.media.photo;

import org.jspecify.annotations.NullMarked;
