/// The JSON API of papers, stories, search and 快訊: what composes several features into one answer.
///
/// Level 8. Owns no table, sends no event. May use every feature below through its contract;
/// docs/contracts/api.md is
/// what others rely on.
@NullMarked
package broadsheet.api;

import org.jspecify.annotations.NullMarked;
