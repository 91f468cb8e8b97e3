package broadsheet.related;

import broadsheet.text.Fingerprint;
import broadsheet.text.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Whether two stories tell of the same event, by headline and lead: how many pairs of characters of the shorter stand
/// in
/// the other, and whether they give the same numbers.
public final class EventJudge {
    /// An event is news for so long …
    private static final Duration NEWS = Duration.ofDays(4);
    /// … and is taken up again for so long.
    private static final Duration TAKEN_UP = Duration.ofDays(60);

    private static final double SAME_WORDS = 0.4;
    private static final double SAME_WORDS_AND_NUMBERS = 0.17;
    private static final double SAME_AFTERWARDS = 0.4;
    private static final double NUMBERS = 0.6;
    /// Fewer pairs than a sentence has tell nothing.
    private static final int LEAST = 15;

    private EventJudge() {}

    /// True when both tell of one event.
    public static boolean isSame(Account one, Account other) {
        var apart = Duration.between(one.moment, other.moment).abs();
        if (apart.compareTo(TAKEN_UP) > 0) {
            return false;
        }
        var likeness = one.print.likeness(other.print);
        var numbers = likeness.commonNumbers() > 0 && likeness.numbers() >= NUMBERS;
        var words = one.inCommon(other);
        return apart.compareTo(NEWS) <= 0
                ? words >= (numbers ? SAME_WORDS_AND_NUMBERS : SAME_WORDS)
                : numbers && words >= SAME_AFTERWARDS;
    }

    /// What a story tells, and when.
    public static final class Account {
        private final Instant moment;
        private final Fingerprint print;
        private final Set<String> pairs = new HashSet<>();

        /// @param text headline and lead
        public Account(String text, Instant moment) {
            this.moment = moment;
            print = Fingerprint.of(text);
            var tokens = Tokens.grams(text);
            for (int i = 0; i < tokens.count(); i++) {
                if (!tokens.tail(i)) {
                    pairs.add(tokens.piece(i));
                }
            }
        }

        private double inCommon(Account other) {
            var fewer = pairs.size() <= other.pairs.size() ? this : other;
            var more = fewer == this ? other : this;
            return fewer.pairs.size() < LEAST
                    ? 0
                    : fewer.pairs.stream().filter(more.pairs::contains).count() / (double) fewer.pairs.size();
        }
    }
}
