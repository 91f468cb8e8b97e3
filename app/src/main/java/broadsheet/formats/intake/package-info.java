/// The way in: finds out what a file is and reads it, item by item.
@NullMarked
package broadsheet.formats.intake;

import org.jspecify.annotations.NullMarked;
