/// Search over what readers wrote under stories, apart from the search over stories. What is in it comes from the
/// `CommentSource` that the forum offers; nothing else can be found.
///
/// Level 4. Owns no table, sends no event. May use `search.index`, `search.words`.
@NullMarked
package broadsheet.search.comment;

import org.jspecify.annotations.NullMarked;
