/// Tags that readers propose for stories: shown when enough of them agree, weighted by their standing, or when an
/// editor does.
///
/// Level 5. Owns the tables `reader_tag` and `reader_tag_voice`. Sends `ReaderTagsChanged`. May use `member`, `forum`.
@NullMarked
package broadsheet.readertag;

import org.jspecify.annotations.NullMarked;
