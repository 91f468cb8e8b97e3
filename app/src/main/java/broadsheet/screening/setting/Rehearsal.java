package broadsheet.screening.setting;

import broadsheet.screening.Finding;
import broadsheet.screening.PastPost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a setting would have done to the posts of the past, beside what counts now.
///
/// @param since the oldest posts that were read
/// @param posts how many
/// @param complete false when there were more than a rehearsal reads
/// @param against version that counts now
public record Rehearsal(
        Instant since, int posts, boolean complete, int against, Side now, Side then, Change more, Change fewer) {
    /// What one setting does.
    ///
    /// @param stopped posts that wait or are refused
    /// @param nudged posts whose writers are asked to think again
    /// @param right stopped, and people took them out
    /// @param wrong stopped, though people let them through
    /// @param missed not stopped, and people took them out
    /// @param precision share of `right` in those that people decided, or null
    /// @param recall share of `right` in those that people took out, or null
    /// @param perDay stopped posts a day
    /// @param minutesPerDay of a person's work
    /// @param microsPerPost what it costs the machine
    public record Side(
            int stopped,
            int nudged,
            int right,
            int wrong,
            int missed,
            @Nullable Double precision,
            @Nullable Double recall,
            double perDay,
            double minutesPerDay,
            double microsPerPost) {}

    /// Posts of which the two settings think differently.
    ///
    /// @param removed of them people took out
    /// @param released of them people let through
    /// @param standing of them nobody ever had to decide: most of these would be false hits
    /// @param falseShare estimate of false hits: `released` and `standing` among those that do not wait, or null
    /// @param sample at most 20, drawn evenly
    public record Change(
            int posts,
            int removed,
            int released,
            int standing,
            @Nullable Double falseShare,
            List<Hit> sample) {}

    /// A post and why it is stopped.
    public record Hit(long comment, long story, String text, PastPost.Decided decided, List<Finding> findings) {}
}
