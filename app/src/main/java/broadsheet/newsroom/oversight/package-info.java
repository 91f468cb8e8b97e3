/// Pages for those who answer for the house: overdue appeals, rules, orders of authorities, what these were told,
/// requests about personal data, breaches, and who was shown what.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.oversight;

import org.jspecify.annotations.NullMarked;
