/// Measures the product's judgment on files: a suite for each thing that it judges.
///
/// Level 8. Owns no table. May use the contracts of every feature.
@NullMarked
package broadsheet.evaluation;

import org.jspecify.annotations.NullMarked;
