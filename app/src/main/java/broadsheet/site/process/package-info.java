/// Pages of due process for readers: reporting, the state of a report, statements of reasons,
/// appeals,
/// the public ledger and the transparency report.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.variant`.
@NullMarked
package broadsheet.site.process;

import org.jspecify.annotations.NullMarked;
