package broadsheet.queue;

import java.time.Duration;
import java.util.Locale;

/// How bad it is if it is true, and how soon it should be decided.
public enum Harm {
    /// A threat to life: an hour.
    LIFE(10_000, Duration.ofHours(1)),
    /// Against the law, or so reported: a day.
    LAW(60, Duration.ofDays(1)),
    /// An appeal: somebody waits to be heard, seven days at the most.
    APPEAL(10, Duration.ofDays(7)),
    /// Held back, so that only its author is harmed.
    HELD(6, Duration.ofDays(3)),
    /// Against a rule of the house.
    RULE(8, Duration.ofDays(3)),
    /// Nobody reported it: a moderator found it, or it says the same as something that was
    /// reported.
    FOUND(8, Duration.ofDays(3));

    private final double weight;
    private final Duration target;

    Harm(double weight, Duration target) {
        this.weight = weight;
        this.target = target;
    }

    double weight() {
        return weight;
    }

    /// How soon it should be decided.
    public Duration target() {
        return target;
    }

    /// As it stands in JSON and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
