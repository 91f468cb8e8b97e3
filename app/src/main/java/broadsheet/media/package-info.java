/// Pictures: what they are, and the bytes at `/media/`.
///
/// Level 3. Owns the table `media`. May use `platform.blob`.
@NullMarked
package broadsheet.media;

import org.jspecify.annotations.NullMarked;
