/// Reader of NewsML-G2 and NewsML 1, IPTC's news in XML, with texts in NITF, XHTML and plain text.
@NullMarked
package broadsheet.formats.newsml;

import org.jspecify.annotations.NullMarked;
