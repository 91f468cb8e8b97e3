package broadsheet.member.web;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.member.mute.Mutes;
import broadsheet.member.notice.Notices;
import broadsheet.platform.web.RateLimit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;

/// Where members hand in what is theirs alone. Whose it is, is always who is signed in.
@Singleton
public final class OwnDesk {
    private final CurrentMember current;
    private final Mutes mutes;
    private final Notices notices;
    private final RateLimit members;
    private final RateLimit addresses;

    OwnDesk(CurrentMember current, Mutes mutes, Notices notices, OwnLimits limits) {
        this.current = current;
        this.mutes = mutes;
        this.notices = notices;
        members = new RateLimit(limits.perMember(), limits.window());
        addresses = new RateLimit(limits.perAddress(), limits.window());
    }

    /// Mutes somebody; the member who is muted.
    ///
    /// @param address of the client
    public Outcome<Member> mute(long other, String address) {
        return as(address, member -> mutes.mute(member.id(), other));
    }

    /// Ends that.
    public Outcome<Member> unmute(long other, String address) {
        return as(address, member -> {
            mutes.unmute(member.id(), other);
            return Outcome.done(member);
        });
    }

    /// One notice was seen.
    public Outcome<Member> read(long notice, String address) {
        return as(address, member -> {
            notices.read(member.id(), notice);
            return Outcome.done(member);
        });
    }

    /// A notice and all before it were seen.
    public Outcome<Member> readUpTo(long notice, String address) {
        return as(address, member -> {
            notices.readUpTo(member.id(), notice);
            return Outcome.done(member);
        });
    }

    /// Answers are told by mail too, or no longer.
    public Outcome<Member> mails(boolean on, String address) {
        return as(address, member -> {
            notices.mails(member.id(), on);
            return Outcome.done(member);
        });
    }

    /// Whoever has the token of a letter ends these letters; false when it is none of ours.
    public Outcome<Boolean> mailsOff(String token, String address) {
        return addresses
                .take(RateLimit.addressKey(address))
                .map(wait -> Outcome.<Boolean>refused(tooOften(wait)))
                .orElseGet(() -> Outcome.done(notices.mailsOff(token)));
    }

    private Outcome<Member> as(String address, Function<Member, Outcome<Member>> work) {
        var member = current.find();
        if (member.isEmpty()) {
            return Outcome.refused(Problem.of(Kind.UNAUTHENTICATED, "member.sign-in.required"));
        }
        var wait = addresses
                .take(RateLimit.addressKey(address))
                .or(() -> members.take(Long.toString(member.get().id())));
        return wait.isPresent() ? Outcome.refused(tooOften(wait.get())) : work.apply(member.get());
    }

    private static Problem tooOften(Duration wait) {
        return Problem.of(Kind.TOO_MANY, "member.too-often", Long.toString(wait.toSeconds() + 1));
    }
}
