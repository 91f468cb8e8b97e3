/// News from outside: files of many formats become stories, once each.
///
/// Level 4. Owns the tables `wire_item` and `wire_address`: addresses of a former site come with imports and with
/// nothing else. Sends no event of its own (`story` does). May use `wire.html`,
/// `wire.picture`.
@NullMarked
package broadsheet.wire;

import org.jspecify.annotations.NullMarked;
