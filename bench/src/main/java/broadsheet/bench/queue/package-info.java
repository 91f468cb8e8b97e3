/// Measures the moderators' queue.
@NullMarked
package broadsheet.bench.queue;

import org.jspecify.annotations.NullMarked;
