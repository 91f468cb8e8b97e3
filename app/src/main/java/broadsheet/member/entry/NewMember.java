package broadsheet.member.entry;

import java.util.Map;

/// Somebody wants to become a member.
///
/// @param agreed versions of the rules that the person agreed to, by paper
public record NewMember(String nickname, String email, String password, Map<Long, Integer> agreed) {
    public NewMember {
        agreed = Map.copyOf(agreed);
    }

    @Override
    public String toString() {
        return "NewMember[" + nickname + "]";
    }
}
