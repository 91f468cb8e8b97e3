/// The clock, and work that runs by itself.
///
/// Level 1.
@NullMarked
package broadsheet.platform.jobs;

import org.jspecify.annotations.NullMarked;
