package broadsheet.privacy;

import java.time.Duration;
import java.time.Instant;

/// Data that got into wrong hands.
///
/// @param what happened, for those whom it concerns
/// @param data which kinds of data
/// @param measures what the house does about it, and what people can do
/// @param noticed when the house learned of it
/// @param affected how many members
/// @param told how many of them were written to
public record Breach(
        long id, long paper, String what, String data, String measures, Instant noticed, int affected, int told) {
    /// How soon the authority is to be told (GDPR 33).
    public static final Duration AUTHORITY = Duration.ofDays(3);

    /// Until when the authority is to be told.
    public Instant due() {
        return noticed.plus(AUTHORITY);
    }

    /// To be entered.
    public record NewOne(long paper, String what, String data, String measures, Instant noticed) {}

    /// Whose data they are.
    ///
    /// @param everybody all members, else those of these numbers
    public record People(boolean everybody, java.util.List<Long> members) {}
}
