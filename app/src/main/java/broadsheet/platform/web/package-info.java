/// What all HTTP shares: public page routes, templates, problems as RFC 9457 documents, origin checks, static
/// assets.
///
/// Level 1. Owns no table. May use `platform.cache`, `platform.encoding`.
@NullMarked
package broadsheet.platform.web;

import org.jspecify.annotations.NullMarked;
