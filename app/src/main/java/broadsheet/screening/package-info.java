/// Screening: whether a post or a nickname passes, is worth a second thought, waits for a person, or is refused, and
/// why.
///
/// Level 4. Owns no table. May use `screening.fold`, `screening.words`, `screening.model`.
@NullMarked
package broadsheet.screening;

import org.jspecify.annotations.NullMarked;
