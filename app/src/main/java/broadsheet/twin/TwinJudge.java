package broadsheet.twin;

import broadsheet.text.Fingerprint.Likeness;
import java.time.Duration;
import java.time.Instant;

/// When two stories are twins. The figures were found on public press releases; see docs/operations/quality.md.
final class TwinJudge {
    /// What comes again after a month is another story, even when it is worded alike.
    static final Duration APART = Duration.ofDays(30);

    private static final double SAME = 0.75;
    private static final double REWRITTEN = 0.6;
    private static final double SHORTENED = 0.8;
    private static final double SHORTENED_LEAST = 0.3;
    private static final double NUMBERS = 0.6;
    private static final double NUMBERS_SHORTENED = 0.7;

    /// Two texts that are nothing but the same form, letterhead or notice say nothing of what the headlines tell.
    private static final double TOLD = 0.25;

    private TwinJudge() {}

    /// Whether two stories are the same, given how much their texts have in common.
    static boolean areTwins(TwinText one, TwinText other, Likeness likeness) {
        return sameText(likeness) && one.toldBy(other) >= TOLD && other.toldBy(one) >= TOLD;
    }

    /// Serial bulletins keep their words and change their numbers; a rewritten copy does the opposite.
    private static boolean sameText(Likeness likeness) {
        return likeness.overlap() >= SAME
                || (likeness.overlap() >= REWRITTEN && likeness.numbers() >= NUMBERS)
                || (likeness.containment() >= SHORTENED
                        && likeness.overlap() >= SHORTENED_LEAST
                        && likeness.numbers() >= NUMBERS_SHORTENED);
    }

    static int percent(Likeness likeness) {
        return Math.clamp(Math.round(likeness.containment() * 100), 1, 100);
    }

    static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(APART) <= 0;
    }
}
