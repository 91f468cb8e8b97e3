/// Pages for those who answer for the house, under `/newsroom`: appeals that nobody decided in
/// time, orders of authorities and what these were told, requests about personal data, breaches,
/// and who was shown what.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.oversight;

import org.jspecify.annotations.NullMarked;
