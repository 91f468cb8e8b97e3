/// The body of a story: a ProseMirror document as sealed records, read strictly and within limits.
///
/// Level 0. The JSON form is docs/contracts/body.schema.json. Owns no table, knows no framework.
@NullMarked
package broadsheet.body;

import org.jspecify.annotations.NullMarked;
