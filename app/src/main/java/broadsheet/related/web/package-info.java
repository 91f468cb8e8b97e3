/// Related news for staff, as JSON: suggestions of further reading, picks that lead nowhere, where a paper's stories
/// may
/// stand, and the check of the whole archive.
///
/// Level 4. Owns nothing, sends nothing. May use `related`.
@NullMarked
package broadsheet.related.web;

import org.jspecify.annotations.NullMarked;
