package broadsheet.account;

import org.jspecify.annotations.Nullable;

/// A role held at a paper.
///
/// @param paperId the paper, or null for a role that is held for all papers ([Role#forAllPapers])
public record Grant(Role role, @Nullable Long paperId) {
    /// True when this grant allows it at that paper.
    public boolean allows(Permission permission, long paper) {
        return role.allows(permission) && (paperId == null || paperId == paper);
    }
}
