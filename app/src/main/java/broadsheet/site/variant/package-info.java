/// One page in several forms: in Simplified characters under `/zh-hans`, with English words on screen by
/// `?lang=en`.
///
/// Level 8. Owns nothing, sends nothing.
@NullMarked
package broadsheet.site.variant;

import org.jspecify.annotations.NullMarked;
