/// Reader of WordPress's export (WXR).
@NullMarked
package broadsheet.formats.wxr;

import org.jspecify.annotations.NullMarked;
