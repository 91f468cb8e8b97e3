package broadsheet.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A story of a file of stories.
///
/// @param desk who signs it: an office, a department; empty when nobody does
record StoryRow(String id, Instant moment, String headline, String text, String desk, List<String> tags) {
    static StoryRow of(Row row) {
        return new StoryRow(
                row.text("id"),
                moment(row),
                row.text("title"),
                row.text("body"),
                row.has("department") ? row.text("department") : "",
                tags(row));
    }

    static Instant moment(Row row) {
        try {
            return LocalDate.parse(row.text("date"))
                    .atStartOfDay(ZoneOffset.ofHours(8))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Row.Unusable("date");
        }
    }

    private static List<String> tags(Row row) {
        var tags = new ArrayList<String>();
        if (row.has("tags")) {
            row.json().get("tags").forEach(tag -> tags.add(tag.asText()));
        }
        return tags;
    }
}
