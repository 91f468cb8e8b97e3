/// Chinese and English text: where it may be cut, how it is compared and counted.
///
/// Level 0. Pure functions; knows no framework.
@NullMarked
package broadsheet.text;

import org.jspecify.annotations.NullMarked;
