/// Settings: who works here in which role, papers and their sections. For operators; every change is logged.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.settings;

import org.jspecify.annotations.NullMarked;
