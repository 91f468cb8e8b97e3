/// IPTC's news in JSON (ninjs).
@NullMarked
package broadsheet.formats.ninjs;

import org.jspecify.annotations.NullMarked;
