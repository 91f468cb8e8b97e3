package broadsheet.member.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What members are told. Every method joins the transaction under way.
public interface Notices {
    /// As many unread ones are counted.
    int COUNTED = 100;

    /// Tells a member something, once: false when a notice with this source is there, or the member is not.
    ///
    /// @param source what it comes from, such as `comment/12` or `statement/7`
    boolean send(long member, String source, Notice.About about, Instant at);

    /// The notices of a member, newest first.
    ///
    /// @param before `next` of the page before, or [Long#MAX_VALUE]
    Page of(long member, long before, int limit);

    /// How many the member has not seen, at most [#COUNTED]. One statement.
    int unread(long member);

    /// The member has seen this one; nothing when it is another member's.
    void read(long member, long id);

    /// The member has seen this one and all before it.
    void readUpTo(long member, long id);

    /// Whether answers are told by mail too; off until the member turns it on.
    boolean mails(long member);

    /// Turns that on or off.
    void mails(long member, boolean on);

    /// Turns it off for whoever has a letter: true when the token is one of ours.
    boolean mailsOff(String token);

    /// The token for a letter to the member, when one may go now: mail is on, and no letter went within the pause. The
    /// pause begins.
    Optional<String> takeLetter(long member);

    /// Part of a list.
    ///
    /// @param next `before` of the following page, or null
    record Page(List<Notice> items, @Nullable Long next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
