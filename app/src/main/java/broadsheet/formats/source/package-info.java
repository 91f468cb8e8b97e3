/// From bytes to clean characters: gzip with a limit on how far it expands, the encoding, control characters.
@NullMarked
package broadsheet.formats.source;

import org.jspecify.annotations.NullMarked;
