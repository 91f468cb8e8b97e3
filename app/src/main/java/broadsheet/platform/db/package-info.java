/// The database: where PostgreSQL is, transactions that all features join, counting of statements.
///
/// Level 1. Owns the schema history. Only classes named `*Store` may use the handle it gives out.
@NullMarked
package broadsheet.platform.db;

import org.jspecify.annotations.NullMarked;
