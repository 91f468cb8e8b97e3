/// Pictures: what they are, the bytes at `/media/`, the sizes that readers get.
///
/// Level 3. Owns the tables `media`, `media_rendition` and `media_source`. Sends `PicturesSized`. May use
/// `media.photo`, `media.resize`.
@NullMarked
package broadsheet.media;

import org.jspecify.annotations.NullMarked;
