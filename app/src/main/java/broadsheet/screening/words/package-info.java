/// Word rules: which words a text may not hold, found only where a word can stand.
///
/// Level 4. Owns no table. May use `screening.fold`.
@NullMarked
package broadsheet.screening.words;

import org.jspecify.annotations.NullMarked;
