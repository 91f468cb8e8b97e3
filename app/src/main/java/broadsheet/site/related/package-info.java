/// Related news on a story's page: cards with the reason why each is there.
///
/// Level 8. Owns no table, sends no event.
@NullMarked
package broadsheet.site.related;

import org.jspecify.annotations.NullMarked;
