/// Related news: for each story its nearest neighbours that are worth reading, each with the reason why.
///
/// Level 4. Owns the tables `related_news`, `related_progress`, `related_paper`, `related_check` and
/// `related_dead_pick`. Sends `RelatedChanged`. May use `search`,
/// `embedding`.
@NullMarked
package broadsheet.related;

import org.jspecify.annotations.NullMarked;
