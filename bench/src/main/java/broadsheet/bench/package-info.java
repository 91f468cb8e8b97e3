/// Measurements against references in the same run. Never shipped.
@NullMarked
package broadsheet.bench;

import org.jspecify.annotations.NullMarked;
