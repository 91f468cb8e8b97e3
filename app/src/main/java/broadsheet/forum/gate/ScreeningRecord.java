package broadsheet.forum.gate;

import broadsheet.screening.Answer;
import broadsheet.screening.Finding;
import broadsheet.screening.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What screening said of a text.
///
/// @param target the comment, or null when it was not taken
/// @param text what was written, only when it was not taken: else the comment has it
public record ScreeningRecord(
        long story,
        long member,
        @Nullable Target target,
        Answer answer,
        @Nullable String text,
        List<Finding> findings,
        Instant at) {
    /// A comment in one of its texts.
    public record Target(long comment, int revision) {}

    static ScreeningRecord of(Attempt attempt, Verdict verdict, @Nullable Target target, Instant at) {
        return new ScreeningRecord(
                attempt.place().story(),
                attempt.member(),
                target,
                verdict.answer(),
                target == null ? attempt.text() : null,
                verdict.findings(),
                at);
    }
}
