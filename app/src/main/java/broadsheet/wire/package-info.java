/// News from outside: files of many formats become stories, once each.
///
/// Level 4. Owns the table `wire_item`. Sends no event of its own (`story` does). May use `formats`,
/// `text`, `body`, `publication`, `media`, `story`, `wire.picture`.
@NullMarked
package broadsheet.wire;

import org.jspecify.annotations.NullMarked;
