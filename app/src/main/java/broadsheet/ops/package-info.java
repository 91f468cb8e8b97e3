/// What an operator does: the commands, starting and stopping the paper, health.
///
/// Level 8. Owns no table. May use the contracts of every feature.
@NullMarked
package broadsheet.ops;

import org.jspecify.annotations.NullMarked;
