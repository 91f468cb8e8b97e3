package broadsheet.related;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.related.Related.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reasons as readers read them.
public final class ReasonWords {
    private static final long HOURS_SAID = 48;

    private ReasonWords() {}

    /// 同一事件・早 3 小時, 同談立訊精密. What lies between two stories of one event stays true however old the page is.
    ///
    /// @param story when the story was published under which the other stands, or null for one that is not yet
    /// @param other when that was published, or null
    public static String of(Reason reason, @Nullable Instant story, @Nullable Instant other, Language language) {
        var words = Words.of("related", language);
        return switch (reason) {
            case Reason.SameEvent() -> event(words, story, other);
            case Reason.SameSubject(var subject) -> words.text("related.subject", subject);
            case Reason.SameDesk(var name) -> words.text("related.desk", name);
            case Reason.Similar() -> words.text("related.similar");
        };
    }

    private static String event(Words words, @Nullable Instant story, @Nullable Instant other) {
        if (story == null || other == null) {
            return words.text("related.event");
        }
        var between = Duration.between(other, story);
        var span = span(words, between.abs());
        if (span == null) {
            return words.text("related.event");
        }
        return words.text(between.isNegative() ? "related.event-later" : "related.event-earlier", span);
    }

    /// In the largest unit that still says something; null for less than a minute.
    private static @Nullable String span(Words words, Duration time) {
        if (time.toHours() >= HOURS_SAID) {
            return words.text("related.days", time.toDays());
        }
        if (time.toHours() > 0) {
            return words.text(time.toHours() == 1 ? "related.hour" : "related.hours", time.toHours());
        }
        if (time.toMinutes() > 0) {
            return words.text(time.toMinutes() == 1 ? "related.minute" : "related.minutes", time.toMinutes());
        }
        return null;
    }
}
