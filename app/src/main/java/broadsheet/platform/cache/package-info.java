/// Ready pages: bytes in three encodings, made stale by changes, remade at most once per 200 ms.
///
/// Level 1. Owns no table. May use `platform.encoding`.
@NullMarked
package broadsheet.platform.cache;

import org.jspecify.annotations.NullMarked;
