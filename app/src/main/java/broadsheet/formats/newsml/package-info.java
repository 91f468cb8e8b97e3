/// Reader of NewsML-G2, IPTC's news in XML, with texts in NITF, XHTML and plain text.
@NullMarked
package broadsheet.formats.newsml;

import org.jspecify.annotations.NullMarked;
