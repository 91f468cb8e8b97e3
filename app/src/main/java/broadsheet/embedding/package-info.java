/// What stories mean, as vectors: made in the background from headline and lead by a model that runs in this program,
/// kept under the hash of their text. The paper works without it.
///
/// Level 4. Owns the tables `embedding_vector`, `embedding_story` and `embedding_progress`. Sends `StoriesEmbedded`.
/// May use `story`.
@NullMarked
package broadsheet.embedding;

import org.jspecify.annotations.NullMarked;
