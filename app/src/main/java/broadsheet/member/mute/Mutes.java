package broadsheet.member.mute;

import broadsheet.kernel.Outcome;
import broadsheet.member.Member;
import java.util.List;

/// Who does not want to read whom.
public interface Mutes {
    /// So many members one member may mute.
    int MOST = 500;

    /// The member does not want to read the other any more. Refused: oneself, somebody who is not there, more than
    /// [#MOST]. A second time changes nothing.
    Outcome<Member> mute(long member, long other);

    /// The member wants to read the other again; nothing when that was so.
    void unmute(long member, long other);

    /// Whom the member does not want to read, newest first. One statement.
    List<Long> of(long member);

    /// True when the member does not want to read the other.
    boolean mutes(long member, long other);
}
