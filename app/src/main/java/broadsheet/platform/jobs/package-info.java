/// The clock, and work that runs by itself.
///
/// Level 1. Owns no table.
@NullMarked
package broadsheet.platform.jobs;

import org.jspecify.annotations.NullMarked;
