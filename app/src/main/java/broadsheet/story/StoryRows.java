package broadsheet.story;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows as records.
final class StoryRows {
    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};
    private static final TypeReference<List<StoredCorrection>> CORRECTIONS = new TypeReference<>() {};

    private StoryRows() {}

    static Story story(ResultSet row, StatementContext context) throws SQLException {
        return storyOf(row);
    }

    static Story storyOf(ResultSet row) throws SQLException {
        var alsoIn = row.getString("also_in");
        var corrections = row.getString("corrections");
        var withdrawnAt = time(row, "withdrawn_at");
        return new Story(
                row.getLong("id"),
                row.getLong("version"),
                Status.of(row.getString("status")),
                place(row),
                alsoIn == null ? List.of() : Json.read(alsoIn, PLACES),
                Json.read(row.getString("content"), StoryContent.class),
                timeOf(row, "created_at"),
                timeOf(row, "changed_at"),
                time(row, "published_at"),
                time(row, "updated_at"),
                corrections == null ? List.of() : corrections(corrections),
                withdrawnAt == null ? null : new Story.Withdrawal(withdrawnAt, row.getString("withdrawn_reason")));
    }

    static StoryCard card(ResultSet row, StatementContext context) throws SQLException {
        return cardOf(row);
    }

    static StoryCard cardOf(ResultSet row) throws SQLException {
        var image = row.getString("lead_image");
        return new StoryCard(
                row.getLong("id"),
                place(row),
                row.getString("kicker"),
                row.getString("headline"),
                row.getString("teaser"),
                image == null ? null : Json.read(image, StoryImage.class),
                row.getString("language"),
                row.getInt("urgency"),
                timeOf(row, "published_at"),
                time(row, "updated_at"));
    }

    static Stories.Corrected corrected(ResultSet row, StatementContext context) throws SQLException {
        var correction = new Story.Correction(
                row.getLong("correction_id"), timeOf(row, "corrected_at"), row.getString("correction_note"));
        return new Stories.Corrected(correction, card(row, context));
    }

    static Stories.Revision revision(ResultSet row, StatementContext context) throws SQLException {
        return new Stories.Revision(
                row.getLong("version"),
                Status.of(row.getString("status")),
                row.getString("headline"),
                row.getString("note"),
                new Actor(row.getObject("by_staff", Long.class), row.getString("by_name")),
                timeOf(row, "at"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("paper_id"), row.getLong("section_id"));
    }

    private static List<Story.Correction> corrections(String json) {
        return Json.read(json, CORRECTIONS).stream()
                .map(stored -> new Story.Correction(stored.id(), stored.at().toInstant(), stored.note()))
                .toList();
    }

    private static Instant timeOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// As PostgreSQL writes it: the time with an offset.
    record StoredCorrection(long id, OffsetDateTime at, String note) {}
}
