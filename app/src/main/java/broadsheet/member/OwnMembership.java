package broadsheet.member;

import broadsheet.member.nickname.Wishes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What this feature knows of a member.
@Singleton
final class OwnMembership implements OwnData {
    private final Members members;
    private final MemberStore store;
    private final Wishes wishes;
    private final Clock clock;

    OwnMembership(Members members, MemberStore store, Wishes wishes, Clock clock) {
        this.members = members;
        this.store = store;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership";
    }

    @Override
    public Object of(long memberId) {
        return members.find(memberId)
                .<Object>map(member -> new Membership(
                        member.id(),
                        member.nickname(),
                        members.nicknameWish(memberId).orElse(null),
                        member.since(),
                        member.standing().code(),
                        member.erasure(),
                        store.agreements(memberId),
                        store.changes(memberId)))
                .orElse(Map.of());
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        wishes.forget(memberId);
        store.deleteChanges(memberId);
        store.deleteAgreements(memberId);
        store.erase(memberId, clock.instant());
    }

    record Membership(
            long id,
            String nickname,
            @Nullable String wished,
            Instant since,
            String standing,
            @Nullable Instant erasure,
            List<Agreement> agreements,
            List<MemberStore.NicknameChange> nicknames) {}
}
