/// Related news: for each story its nearest neighbours that are worth reading, each with the reason why.
///
/// Level 4. Owns no table: neighbours come from the index. Sends no event. May use `search`.
@NullMarked
package broadsheet.related;

import org.jspecify.annotations.NullMarked;
