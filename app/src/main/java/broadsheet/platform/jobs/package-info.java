/// The clock, and work that runs by itself; among it the erasing of what has been kept long enough.
///
/// Level 1. Owns no table.
@NullMarked
package broadsheet.platform.jobs;

import org.jspecify.annotations.NullMarked;
