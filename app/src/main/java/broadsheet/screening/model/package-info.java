/// The classifier of abuse: a linear model over folded characters and their sounds, and how it is trained.
///
/// Level 4. Owns no table. May use `screening.fold`.
@NullMarked
package broadsheet.screening.model;

import org.jspecify.annotations.NullMarked;
