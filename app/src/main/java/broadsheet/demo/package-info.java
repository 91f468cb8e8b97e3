/// The demo papers: fills an empty install from the files under `demo/` in the jar.
///
/// Level 8. Owns no table. May use the contracts of every feature below.
@NullMarked
package broadsheet.demo;

import org.jspecify.annotations.NullMarked;
