package broadsheet.api;

import broadsheet.account.HeldRole;
import broadsheet.account.Session;
import broadsheet.member.Member;
import broadsheet.member.Standing;
import broadsheet.publication.Publications;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who asks, as JSON.
final class MeJson {
    private MeJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Me")
    record Me(
            @Schema(description = "True when a member of staff is signed in; the next five are about that person")
            boolean signedIn,

            @Nullable String name,
            @Nullable String email,
            @Nullable List<HeldRole> roles,

            @Schema(enumeration = {"browser", "token"}) @Nullable
            String kind,

            @Nullable Instant expires,

            @Schema(description = "The member of the discussion who is signed in, if one is") @Nullable
            Own member) {
        static Me of(@Nullable Session session, @Nullable Own own, Publications publications) {
            if (session == null) {
                return new Me(false, null, null, null, null, null, own);
            }
            var staff = session.staff();
            var roles = staff.grants().stream()
                    .map(grant -> HeldRole.of(grant, publications))
                    .toList();
            return new Me(
                    true, staff.name(), staff.email(), roles, session.kind().code(), session.expires(), own);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OwnMembership")
    record Own(
            long id,
            String nickname,
            Instant since,

            @Schema(
                    description = "Whether the member may write",
                    enumeration = {"active", "suspended", "ended"})
            String standing,

            @Schema(description = "The end of a suspension") @Nullable
            Instant until,

            @Schema(description = "When the account will be erased, if the member asked for it") @Nullable
            Instant erasure,

            @Schema(description = "How many notices the member has not seen, at most 100")
            int unread,

            @Schema(description = "Ids of members whose comments the member does not want to see")
            List<Long> muted) {
        static Own of(Member member, int unread, List<Long> muted) {
            var until = member.standing() instanceof Standing.Suspended suspended ? suspended.until() : null;
            return new Own(
                    member.id(),
                    member.nickname(),
                    member.since(),
                    member.standing().code(),
                    until,
                    member.erasure(),
                    unread,
                    muted);
        }
    }
}
