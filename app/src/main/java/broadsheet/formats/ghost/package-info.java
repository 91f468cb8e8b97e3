/// Reader of Ghost's export.
@NullMarked
package broadsheet.formats.ghost;

import org.jspecify.annotations.NullMarked;
