/// Papers and their sections: names, hosts, look.
///
/// Level 2. Owns the tables `paper` and `section`. Sends `PapersChanged`.
@NullMarked
package broadsheet.publication;

import org.jspecify.annotations.NullMarked;
