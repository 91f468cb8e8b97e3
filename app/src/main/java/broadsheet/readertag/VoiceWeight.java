package broadsheet.readertag;

import java.time.Duration;

/// How much a member's voice weighs: by the age of the membership, by what the member wrote that stands, and by what
/// became of the tags that the member was for. Many fresh accounts weigh little; nobody is enough alone.
record VoiceWeight(Duration age, long comments, Past past) {
    private static final double MOST = 2;
    private static final double MOST_FOR_COMMENTS = 0.7;
    private static final int MANY_COMMENTS = 20;
    private static final double LEAST = 0.05;
    private static final int CENTS = 100;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    /// 0.05 to 2, in hundredths.
    double value() {
        var written = MOST_FOR_COMMENTS * Math.clamp(comments, 0, MANY_COMMENTS) / MANY_COMMENTS;
        var value = (forAge() + written) * past.share();
        return Math.round(Math.clamp(value, LEAST, MOST) * CENTS) / (double) CENTS;
    }

    private double forAge() {
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return 0.3;
        }
        if (age.compareTo(WEEK) < 0) {
            return 0.6;
        }
        return age.compareTo(MONTH) < 0 ? 1 : 1.3;
    }

    /// What became of tags that a member was for.
    ///
    /// @param good shown
    /// @param bad declined or taken out
    record Past(int good, int bad) {
        /// 1 for who never was wrong; two wrong ones at the beginning halve it.
        double share() {
            return (good + 2.0) / (good + bad + 2.0);
        }
    }
}
