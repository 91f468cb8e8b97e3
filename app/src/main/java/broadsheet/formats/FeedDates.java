package broadsheet.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as feeds write them: RFC 822 and 2822, ISO 8601, RFC 3339 and W3CDTF, with the usual slips.
public final class FeedDates {
    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?";
    private static final String ZONE = "\\s*([zZ]|[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2}|[a-zA-Z]{1,5})?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:[-/.]?(\\d{2})(?:[-/.]?(\\d{2}))?)?(?:[tT\\s]+" + CLOCK + ZONE + ")?\\s*");
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})(?!\\d)(?:,?\\s+" + CLOCK
                    + ZONE + ")?.{0,10}");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "+00:00"),
            Map.entry("ut", "+00:00"),
            Map.entry("utc", "+00:00"),
            Map.entry("gmt", "+00:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("hkt", "+08:00"));
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private FeedDates() {}

    /// The moment that `text` names; a day without a time is its midnight, a time without a zone is in `zone`.
    /// Empty
    /// for null, for what is no date, and for years outside 1600 to 2199.
    public static Optional<Instant> parse(@Nullable String text, ZoneId zone) {
        if (text == null || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return parseStripped(text.strip(), zone)
                    .filter(when -> !when.isBefore(EARLIEST) && when.isBefore(LATEST))
                    .map(when -> when.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The moment at which something ends: a day without a time lasts to its end.
    public static Optional<Instant> end(@Nullable String text, ZoneId zone) {
        boolean day = text != null && text.strip().length() <= "2026-11-25".length();
        return parse(text, zone).map(moment -> day ? moment.plus(1, ChronoUnit.DAYS) : moment);
    }

    private static Optional<Instant> parseStripped(String text, ZoneId zone) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            LocalDate day = LocalDate.of(number(iso.group(1), 1), number(iso.group(2), 1), number(iso.group(3), 1));
            return Optional.of(moment(day, iso, 4, zone));
        }
        Matcher mail = MAIL.matcher(text);
        if (!mail.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(mail.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
        if (month < 0 || month % 3 != 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(year(mail.group(3)), month / 3 + 1, number(mail.group(1), 1));
        return Optional.of(moment(day, mail, 4, zone));
    }

    private static Instant moment(LocalDate day, Matcher match, int from, ZoneId zone) {
        if (match.group(from) == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        int hour = number(match.group(from), 0);
        LocalTime time = LocalTime.of(hour % 24, number(match.group(from + 1), 0), second(match.group(from + 2)))
                .plusNanos(fraction(match.group(from + 3)));
        LocalDateTime local = day.plusDays(hour == 24 ? 1 : 0).atTime(time);
        String offset = match.group(from + 4);
        return offset == null
                ? local.atZone(zone).toInstant()
                : OffsetDateTime.of(local, offset(offset)).toInstant();
    }

    private static ZoneOffset offset(String text) {
        String known = ZONES.get(text.toLowerCase(Locale.ROOT));
        return ZoneOffset.of(known != null ? known : text);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int second(@Nullable String digits) {
        return Math.min(number(digits, 0), 59);
    }

    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
