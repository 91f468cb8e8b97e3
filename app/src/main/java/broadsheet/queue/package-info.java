/// The moderators' queue: what waits for a person's decision, ordered by harm, reach, the
/// accuracy of
/// those who reported it, and age; who has taken it up; what is similar.
///
/// Level 3. Owns the table `queue_item`. Sends `QueueChanged`.
@NullMarked
package broadsheet.queue;

import org.jspecify.annotations.NullMarked;
