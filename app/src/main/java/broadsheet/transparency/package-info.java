/// The transparency report: sums over the public ledger, as the EU's template wants them and as anybody may read them,
/// and the statements of reasons without anything personal.
///
/// Level 7. Owns nothing, sends nothing.
@NullMarked
package broadsheet.transparency;

import org.jspecify.annotations.NullMarked;
