package broadsheet.forum.gate;

import broadsheet.screening.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that may come in: at once, or to wait for a person.
///
/// @param attempt what was asked, or null for staff, who is not asked
public record Entry(@Nullable Attempt attempt, Verdict verdict) {
    /// Of staff, who answers to the house.
    public static final Entry STAFF = new Entry(null, new Verdict(List.of()));
}
