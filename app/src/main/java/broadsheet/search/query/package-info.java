/// Stories as the index keeps them, and what readers type as queries over them.
///
/// Level 4. Owns no table, sends no event. May use `search.words`, `search.index`.
@NullMarked
package broadsheet.search.query;

import org.jspecify.annotations.NullMarked;
