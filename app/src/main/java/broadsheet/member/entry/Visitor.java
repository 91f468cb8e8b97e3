package broadsheet.member.entry;

import broadsheet.kernel.Language;
import org.jspecify.annotations.Nullable;

/// Who knocks, and where.
///
/// @param address the client's network address as text
/// @param userAgent what the client calls itself, or null
/// @param paperId whose site it is, for letters
/// @param language of letters
/// @param session the token that the client has now, or null
public record Visitor(
        String address,
        @Nullable String userAgent,
        long paperId,
        Language language,
        @Nullable String session) {
    @Override
    public String toString() {
        return "Visitor[" + address + "]";
    }
}
