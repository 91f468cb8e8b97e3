/// The pictures of imported stories: which are kept elsewhere, how they are fetched, ours in their place.
///
/// Level 4. Owns no table.
@NullMarked
package broadsheet.wire.picture;

import org.jspecify.annotations.NullMarked;
