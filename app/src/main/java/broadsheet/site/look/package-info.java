/// How the reader pages look: style sheets and scripts under addresses that change with their content.
///
/// Level 8. Owns nothing, sends nothing.
@NullMarked
package broadsheet.site.look;

import org.jspecify.annotations.NullMarked;
