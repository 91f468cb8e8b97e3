/// Words and names in a text beyond doubt: all ways of cutting it compared, with the words of a house; keywords.
///
/// Level 0. Pure functions; knows no framework.
@NullMarked
package broadsheet.text.words;

import org.jspecify.annotations.NullMarked;
