/// What a reader typed, and where it stands in a text: operators, numbers, sounds, marks.
///
/// Level 4. Owns no table, sends no event. Pure functions.
@NullMarked
package broadsheet.search.words;

import org.jspecify.annotations.NullMarked;
