/// IPTC's NewsML-G2 and its ancestor NewsML 1.
@NullMarked
package broadsheet.formats.newsml;

import org.jspecify.annotations.NullMarked;
