/// Search over the stories of all papers, and their neighbours: a full-text index of this node, fed by the events of
/// stories.
///
/// Level 4. Owns no table: the index is a folder that is made anew from the stories whenever it is lost. Sends no
/// event. May use `search.words`, `search.index`, `search.query`, `search.missed`.
@NullMarked
package broadsheet.search;

import org.jspecify.annotations.NullMarked;
