/// Twins and related news for editors: where two stories differ and which counts, corrections that offer themselves,
/// picks
/// that lead nowhere, suggestions; and for operators the nightly check.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.twins;

import org.jspecify.annotations.NullMarked;
