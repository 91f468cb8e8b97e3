/// People and offices that sign stories: their names, and the addresses of their pages.
///
/// Level 2. Owns the table `author`. Sends no event.
@NullMarked
package broadsheet.author;

import org.jspecify.annotations.NullMarked;
