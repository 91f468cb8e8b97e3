/// How discussions are printed, on the story's page and on their own.
///
/// Level 8. Owns nothing, sends nothing. Knows no other part of the site, so that the story's page may use it.
@NullMarked
package broadsheet.site.discussion;

import org.jspecify.annotations.NullMarked;
