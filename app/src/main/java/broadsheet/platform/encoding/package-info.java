/// Content encodings of HTTP: what a client takes, packed bodies with their tags.
///
/// Level 1. Owns no table.
@NullMarked
package broadsheet.platform.encoding;

import org.jspecify.annotations.NullMarked;
