package broadsheet.account;

import broadsheet.kernel.Actor;
import java.util.List;

/// A member of staff.
///
/// @param email in lower case; nobody else has it
/// @param name as it stands in revisions and logs
/// @param disabled true when the person may not sign in any more
public record Staff(long id, String email, String name, boolean disabled, List<Grant> grants) {
    public Staff {
        grants = List.copyOf(grants);
    }

    /// True when the person may do this at that paper.
    public boolean may(Permission permission, long paperId) {
        return !disabled && grants.stream().anyMatch(grant -> grant.allows(permission, paperId));
    }

    /// True when the person may do this at some paper.
    public boolean maySomewhere(Permission permission) {
        return !disabled && grants.stream().anyMatch(grant -> grant.role().allows(permission));
    }

    /// The person as the author of a change.
    public Actor actor() {
        return new Actor(id, name);
    }
}
