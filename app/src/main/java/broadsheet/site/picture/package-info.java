/// Pictures on pages: in which sizes a browser may have them.
///
/// Level 8. Owns no table.
@NullMarked
package broadsheet.site.picture;

import org.jspecify.annotations.NullMarked;
