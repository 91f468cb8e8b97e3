/// Bodies as plain text that a person can write in any browser, and back without loss.
///
/// Level 0. Owns no table, sends no event, knows no framework.
@NullMarked
package broadsheet.body.markup;

import org.jspecify.annotations.NullMarked;
