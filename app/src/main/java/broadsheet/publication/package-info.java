/// Papers and their sections: names, hosts, look, what machines may read them for.
///
/// Level 2. Owns the tables `paper`, `section` and `crawler_policy`. Sends `PapersChanged`.
@NullMarked
package broadsheet.publication;

import org.jspecify.annotations.NullMarked;
