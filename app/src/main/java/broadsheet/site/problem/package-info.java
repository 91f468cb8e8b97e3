/// The pages that tell somebody with a browser what went wrong at the address of a form.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.variant`.
@NullMarked
package broadsheet.site.problem;

import org.jspecify.annotations.NullMarked;
