/// Reader of ninjs, IPTC's news in JSON.
@NullMarked
package broadsheet.formats.ninjs;

import org.jspecify.annotations.NullMarked;
