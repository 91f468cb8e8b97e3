/// Keeps a full-text index as its source is: reads everything once, follows the events, is rebuilt beside the old one
/// and swapped in.
///
/// Level 4. Owns no table, only folders. Sends `RebuildAsked`, hears it.
@NullMarked
package broadsheet.search.index;

import org.jspecify.annotations.NullMarked;
