/// What readers looked for and no story has: words and a number a day, so that the desk sees what is asked for.
///
/// Level 4. Owns the table `search_missed`. Sends no event.
@NullMarked
package broadsheet.search.missed;

import org.jspecify.annotations.NullMarked;
