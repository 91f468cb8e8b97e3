/// Open pages hear what happens: server-sent events at `/api/events`, one stream a browser.
///
/// Level 1. Owns no table. May use `platform.web`.
@NullMarked
package broadsheet.platform.stream;

import org.jspecify.annotations.NullMarked;
