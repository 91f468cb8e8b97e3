/// The one place that opens connections to other machines, and the guard of where they may lead: public
/// addresses only.
///
/// Level 1. Owns no table.
@NullMarked
package broadsheet.platform.http;

import org.jspecify.annotations.NullMarked;
