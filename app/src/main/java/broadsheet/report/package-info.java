/// Reports: what readers, with or without an account, find against the law or the rules; receipts,
/// their state, their answer, and how often each reporter was right.
///
/// Level 6. Owns the tables `report`, `report_item` and `reporter`. Sends nothing.
@NullMarked
package broadsheet.report;

import org.jspecify.annotations.NullMarked;
