/// What machines read: structured data in pages, stories as ninjs and NewsML-G2, robots.txt and its relatives.
///
/// Level 6. Owns no table, sends no event. May use `story`, `publication`, `author`, `formats`, `platform.web`,
/// `platform.cache`.
@NullMarked
package broadsheet.machine;

import org.jspecify.annotations.NullMarked;
