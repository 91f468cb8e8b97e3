/// Twins for staff, as JSON: which they are, where they differ, what counts, and corrections that offer themselves.
///
/// Level 3. Owns nothing, sends nothing. May use `twin`, `story`.
@NullMarked
package broadsheet.twin.web;

import org.jspecify.annotations.NullMarked;
