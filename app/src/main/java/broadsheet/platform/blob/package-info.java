/// Bytes too big for the database, kept under the hash of their content.
///
/// Level 1. Owns the folder `media` of the data folder.
@NullMarked
package broadsheet.platform.blob;

import org.jspecify.annotations.NullMarked;
