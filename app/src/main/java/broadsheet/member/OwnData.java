package broadsheet.member;

import java.time.Instant;
import java.util.Optional;

/// What a feature keeps of a member. Every bean of this type is asked when a member wants an export,
/// and told, in the transaction of the erasure, when one goes.
public interface OwnData {
    /// Name of the file in the archive without its ending: `comments`.
    String name();

    /// Records and lists of records that become its JSON. Only what the member wrote or what is
    /// about the member.
    Object of(long memberId);

    /// Until when the member may not be erased yet, because the law wants it kept; nothing when nothing
    /// stands against it.
    default Optional<Instant> keptUntil(long memberId) {
        return Optional.empty();
    }

    /// Forgets the member. [MemberErased] is sent besides, for what is outside the database.
    ///
    /// @param postsToo true when the member wanted the posts removed; otherwise they stay without
    /// the name
    void erase(long memberId, boolean postsToo);
}
