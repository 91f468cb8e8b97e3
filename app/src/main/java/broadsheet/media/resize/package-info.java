/// Smaller pictures from big ones, without what a camera wrote into them.
///
/// Level 3. Owns no table.
@NullMarked
package broadsheet.media.resize;

import org.jspecify.annotations.NullMarked;
