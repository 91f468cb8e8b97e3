package broadsheet.member;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which member sends the request that is being answered. For `*Api` and `*Forms` only.
@RequestScoped
public class CurrentMember {
    private @Nullable Member member;

    /// The member, if one is signed in.
    public Optional<Member> find() {
        return Optional.ofNullable(member);
    }

    /// The member.
    ///
    /// @throws Refusal when nobody is signed in
    public Member member() {
        return find().orElseThrow(
                        () -> Refusal.of(Problem.of(Problem.Kind.UNAUTHENTICATED, "member.sign-in.required")));
    }

    /// For the filter that reads the cookie.
    public void begin(Member begun) {
        member = begun;
    }
}
