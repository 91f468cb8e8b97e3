package broadsheet.newsroom.desk;

import broadsheet.kernel.Cursor;
import broadsheet.kernel.TaiwanDates;
import broadsheet.story.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Which stories the desk shows. What cannot be read counts as not said.
///
/// @param paper slug of a paper, or empty for all of the person's
/// @param section slug of one of its sections, or empty
/// @param status code of a state, `open` for all before publication, or empty for all
/// @param person id of who is to write it, or null
/// @param day on which it was last changed in Taiwan, or null
record Filter(
        String paper,
        String section,
        String status,
        @Nullable Long person,
        @Nullable LocalDate day) {
    static final String OPEN = "open";
    private static final Set<Status> BEFORE = EnumSet.range(Status.DRAFT, Status.SCHEDULED);

    static Filter of(
            @Nullable String paper,
            @Nullable String section,
            @Nullable String status,
            @Nullable String person,
            @Nullable String day) {
        var id = Objects.requireNonNullElse(person, "");
        return new Filter(
                Objects.requireNonNullElse(paper, ""),
                paper == null || paper.isEmpty() ? "" : Objects.requireNonNullElse(section, ""),
                known(Objects.requireNonNullElse(status, "")),
                id.matches("[1-9][0-9]{0,17}") ? Long.valueOf(id) : null,
                day(day));
    }

    private static String known(String status) {
        return status.equals(OPEN)
                        || Arrays.stream(Status.values())
                                .anyMatch(one -> one.code().equals(status))
                ? status
                : "";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Set<Status> statuses() {
        if (status.isEmpty()) {
            return EnumSet.allOf(Status.class);
        }
        return status.equals(OPEN) ? BEFORE : EnumSet.of(Status.valueOf(status.toUpperCase(Locale.ROOT)));
    }

    /// Just behind the last moment of the day, or after every story.
    Cursor newest() {
        var end = day == null
                ? null
                : day.plusDays(1).atStartOfDay(TaiwanDates.ZONE).toInstant();
        return end == null ? DeskStore.NEWEST : new Cursor(end, 0);
    }

    Filter in(String newStatus) {
        return new Filter(paper, section, newStatus, person, day);
    }

    /// As the query of an address; empty when nothing is said.
    String query() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "paper", paper);
        add(query, "section", section);
        add(query, "status", status);
        add(query, "person", person == null ? "" : person.toString());
        add(query, "day", day == null ? "" : day.toString());
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
