/// ninjs, IPTC's news in JSON: read and written.
@NullMarked
package broadsheet.formats.ninjs;

import org.jspecify.annotations.NullMarked;
