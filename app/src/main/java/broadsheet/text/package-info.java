/// Chinese and English text: where it may be cut, how it is compared and counted, what is a word or a name in it.
///
/// Level 0. Pure functions; knows no framework.
@NullMarked
package broadsheet.text;

import org.jspecify.annotations.NullMarked;
