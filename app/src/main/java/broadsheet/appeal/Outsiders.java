package broadsheet.appeal;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Appeals that nobody in the house decided in time, and people from outside who may. Problems have
/// their sentences in the bundle `appeal`.
public interface Outsiders {
    /// Open appeals at these papers whose time is over, the oldest first, at most 200.
    List<Appeal> overdue(Collection<Long> papers);

    /// Writes somebody outside the house, who is named, a link that lets him decide this appeal
    /// once, within 14 days. Links of before work no more. Refused: before its time is over, an
    /// appeal that is decided, no right (operators, and who judges appeals at the paper but did not
    /// decide first), bad name or address, an address of the staff.
    Outcome<Invited> invite(long appeal, String name, String email, Staff by);

    /// Who was asked about these appeals, newest first. One statement; appeals about which nobody was
    /// asked are left out.
    Map<Long, List<Invited>> invited(Collection<Long> appeals);

    /// The appeal that a link leads to, as long as the link works.
    Optional<Appeal> find(String secret);

    /// Decides it, and the link works no more. Refused like [Appeals#decide].
    Outcome<Appeal> decide(String secret, boolean granted, String answer);

    /// Somebody who was asked.
    ///
    /// @param used when the appeal was decided with it, or null
    record Invited(
            String name,
            String by,
            Instant at,
            Instant expires,
            @Nullable Instant used) {}
}
