/// XML as feeds really write it, read without DTD, in bounded memory: tokens, and small trees of single items.
@NullMarked
package broadsheet.formats.xml;

import org.jspecify.annotations.NullMarked;
