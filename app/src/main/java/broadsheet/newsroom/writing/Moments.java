package broadsheet.newsroom.writing;

import broadsheet.kernel.TaiwanDates;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.writing.WritingView.Option;
import broadsheet.planning.Plans;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moments as forms write them, in Taiwan's time: `2026-11-24T14:05`.
final class Moments {
    private Moments() {}

    static String print(@Nullable Instant at) {
        return at == null ? "" : TaiwanDates.machine(at).substring(0, "2026-11-24T14:05".length());
    }

    /// What is wanted of a story; nothing when the moment or the number cannot be read.
    static Optional<Plans.Wanted> wanted(Map<String, String> fields, List<Option> people) {
        var due = Desk.moment(fields.getOrDefault("due", ""));
        var length = fields.getOrDefault("length", "").strip();
        if ((due == null && !fields.getOrDefault("due", "").isBlank()) || !length.matches("\\d{0,6}")) {
            return Optional.empty();
        }
        var person = people.stream()
                .filter(one -> one.value().equals(fields.get("assigned")))
                .findFirst();
        var note = fields.getOrDefault("note", "").strip();
        return Optional.of(new Plans.Wanted(
                person.map(one -> Long.valueOf(one.value())).orElse(null),
                person.map(Option::words).orElse(null),
                due,
                length.isEmpty() ? null : Integer.valueOf(length),
                note.isEmpty() ? null : note));
    }
}
