package broadsheet.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who takes part. Whoever was erased is no member any more: ids that nobody has are shown without a name.
///
/// @param nickname as everybody sees it
/// @param since when the membership began
/// @param erasure when everything of the member goes, or null when nobody asked for it
public record Member(
        long id,
        String nickname,
        Instant since,
        Standing standing,
        @Nullable Instant erasure) {
    /// Address of the public page.
    public String path() {
        return "/member/" + id;
    }
}
