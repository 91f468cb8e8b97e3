/// Papers and their sections: names, hosts, look, and what papers say of themselves.
///
/// Level 2. Owns the tables `paper`, `section` and `paper_text`. Sends `PapersChanged`.
@NullMarked
package broadsheet.publication;

import org.jspecify.annotations.NullMarked;
