/// NewsML-G2 and its ancestor NewsML 1, IPTC's news in XML, with texts in NITF, XHTML and plain text: read and written.
@NullMarked
package broadsheet.formats.newsml;

import org.jspecify.annotations.NullMarked;
