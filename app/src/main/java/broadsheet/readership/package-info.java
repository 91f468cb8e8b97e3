/// What is read most: views of each story by the hour, and nothing about who reads.
///
/// Level 4. Owns the table `story_views`. May use `story`.
@NullMarked
package broadsheet.readership;

import org.jspecify.annotations.NullMarked;
