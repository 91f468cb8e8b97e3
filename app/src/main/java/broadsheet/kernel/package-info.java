/// Words that every feature shares: slugs, outcomes, problems, pages of results, words on screen.
///
/// Level 0. Owns no table, sends no event, knows no framework.
@NullMarked
package broadsheet.kernel;

import org.jspecify.annotations.NullMarked;
