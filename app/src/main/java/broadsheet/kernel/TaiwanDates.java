package broadsheet.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.chrono.MinguoDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Dates and times as Taiwan writes them. Every form is absolute, so that a page that was made ready long ago never
/// lies; what depends on the day changes at midnight in Taipei.
public final class TaiwanDates {
    /// Where it is the day that is printed. Taipei has had no summer time since 1979.
    public static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    /// Of each language, by the key of its words: reading a pattern takes longer than writing a date.
    private static final Map<Language, Map<String, DateTimeFormatter>> FORMS = new ConcurrentHashMap<>();

    private final Words words;
    private final Locale locale;
    private final Map<String, DateTimeFormatter> forms;

    /// Dates in this language.
    public TaiwanDates(Language language) {
        words = Words.of("kernel", language);
        locale = language == Language.ZH_HANT ? Locale.TRADITIONAL_CHINESE : Locale.ENGLISH;
        forms = FORMS.computeIfAbsent(language, _ -> new ConcurrentHashMap<>());
    }

    /// The day that it is in Taipei.
    public static LocalDate day(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    /// When the next day begins in Taipei.
    public static Instant nextMidnight(Instant now) {
        return day(now).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /// Whole years between two days.
    public static int years(LocalDate from, LocalDate to) {
        return Period.between(from, to).getYears();
    }

    /// For `datetime` and structured data: `2026-11-24T14:05:00+08:00`.
    public static String machine(Instant at) {
        return MACHINE.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }

    /// Day and time: `2026年11月24日 14:05`.
    public PrintedTime full(Instant at) {
        return time(at, "date.full");
    }

    /// In a list: the time for today's, else the day, with its year when it is another.
    public PrintedTime inList(Instant at, LocalDate today) {
        var day = day(at);
        if (day.equals(today)) {
            return time(at, "date.today");
        }
        return time(at, day.getYear() == today.getYear() ? "date.this-year" : "date.day");
    }

    /// The time alone: `14:05`.
    public PrintedTime clock(Instant at) {
        return time(at, "date.clock");
    }

    /// The heading of a day: `11月24日 星期二`, with its year when it is another.
    public String dayHeading(LocalDate day, LocalDate today) {
        return format(day.getYear() == today.getYear() ? "date.heading" : "date.heading-year", day.atStartOfDay(ZONE));
    }

    /// The day: `2026年11月24日`.
    public PrintedTime dayOf(Instant at) {
        return time(at, "date.day");
    }

    /// The masthead's date.
    public String masthead(LocalDate day, Calendar calendar) {
        var minguo = MinguoDate.from(day).get(ChronoField.YEAR_OF_ERA);
        var weekday = format("date.weekday", day.atStartOfDay(ZONE));
        var gregorian = format("date.day", day.atStartOfDay(ZONE));
        return switch (calendar) {
            case GREGORIAN -> words.text("masthead.date", gregorian, weekday);
            case MINGUO ->
                words.text("masthead.date-minguo", minguo, format("date.month-day", day.atStartOfDay(ZONE)), weekday);
            case BOTH -> words.text("masthead.date-both", minguo, gregorian, weekday);
        };
    }

    private PrintedTime time(Instant at, String key) {
        return new PrintedTime(machine(at), format(key, at.atZone(ZONE)));
    }

    private String format(String key, TemporalAccessor at) {
        return forms.computeIfAbsent(key, each -> DateTimeFormatter.ofPattern(words.text(each), locale))
                .format(at);
    }

    /// Which count of years stands in a masthead.
    public enum Calendar {
        /// 2026年11月24日.
        GREGORIAN,
        /// 民國115年11月24日.
        MINGUO,
        /// Both.
        BOTH
    }
}
