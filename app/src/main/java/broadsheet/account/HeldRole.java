package broadsheet.account;

import broadsheet.publication.Publications;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A role as it stands in JSON.
@Schema(name = "HeldRole")
public record HeldRole(
        @Schema(
                enumeration = {
                    "reporter",
                    "translator",
                    "editor",
                    "photo_editor",
                    "moderator",
                    "chief_moderator",
                    "operator"
                })
        String role,

        @Schema(description = "Slug of the paper, or null for a role that is held for all papers") @Nullable
        String paper) {
    /// The role of a grant.
    public static HeldRole of(Grant grant, Publications publications) {
        var paper = grant.paperId();
        return new HeldRole(
                grant.role().code(),
                paper == null ? null : publications.paper(paper).slug().value());
    }
}
