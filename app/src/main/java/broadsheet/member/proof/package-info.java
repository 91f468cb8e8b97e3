/// Proofs of erasure: that a member was erased, when, and what of; with nothing that tells who it was.
///
/// Level 5. Owns the table `member_erasure`. Sends nothing. May use `member`.
@NullMarked
package broadsheet.member.proof;

import org.jspecify.annotations.NullMarked;
