package broadsheet.transparency;

import broadsheet.kernel.TaiwanDates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Days in Taiwan, the first and the last one included.
public record Period(LocalDate from, LocalDate to) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    /// A calendar year.
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// From one day to another, written `2026-01-31`; nothing when they are no days of this century in this order.
    public static Optional<Period> of(String from, String to) {
        try {
            var first = LocalDate.parse(from);
            var last = LocalDate.parse(to);
            return last.isBefore(first) || first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(new Period(first, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Its first moment.
    public Instant begin() {
        return from.atStartOfDay(TaiwanDates.ZONE).toInstant();
    }

    /// The moment after its last.
    public Instant end() {
        return to.plusDays(1).atStartOfDay(TaiwanDates.ZONE).toInstant();
    }

    /// As the template writes it.
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
