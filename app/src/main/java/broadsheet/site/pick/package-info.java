/// Product picks on a story's page: said to be commercial, and marked so for machines.
///
/// Level 8. Owns no table, sends no event.
@NullMarked
package broadsheet.site.pick;

import org.jspecify.annotations.NullMarked;
