/// Pictures for the newsroom: uploading them, with what the photographer wrote, and where they are used.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.pictures;

import org.jspecify.annotations.NullMarked;
