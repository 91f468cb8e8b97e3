package broadsheet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Rows of `ledger_entry` with their links.
final class LedgerRows {
    static final String COLUMNS = """
            entry.id, entry.at, kind, paper_id, story_id, object, measure, clause, rules_version, law, source, detected,
                decided, role, ends_at, statement_id, about_id, outcome, seconds, seal, link.place, link.hash
            """;

    private LedgerRows() {}

    static <T extends SqlStatement<T>> T bind(T statement, LedgerFacts facts) {
        return statement
                .bind("paper", facts.paper())
                .bind("story", facts.story())
                .bind("object", facts.object())
                .bind("measure", facts.measure())
                .bind("clause", facts.clause())
                .bind("version", facts.version())
                .bind("law", facts.law())
                .bind("source", facts.source())
                .bind("detected", facts.detected())
                .bind("decided", facts.decided())
                .bind("role", facts.role())
                .bind("ends", facts.ends())
                .bind("statement", facts.statement())
                .bind("about", facts.about())
                .bind("outcome", facts.outcome())
                .bind("seconds", facts.seconds());
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                Objects.requireNonNull(time(row, "at")),
                LedgerKind.of(row.getString("kind")).orElseThrow(),
                facts(row),
                seal(row, "seal"),
                row.getObject("place", Long.class),
                seal(row, "hash"));
    }

    private static LedgerFacts facts(ResultSet row) throws SQLException {
        return new LedgerFacts(
                row.getLong("paper_id"),
                row.getObject("story_id", Long.class),
                row.getString("object"),
                row.getString("measure"),
                row.getString("clause"),
                row.getObject("rules_version", Integer.class),
                row.getString("law"),
                row.getString("source"),
                row.getBoolean("detected"),
                row.getBoolean("decided"),
                row.getString("role"),
                time(row, "ends_at"),
                row.getObject("statement_id", Long.class),
                row.getObject("about_id", Long.class),
                row.getString("outcome"),
                row.getObject("seconds", Long.class));
    }

    private static @Nullable Seal seal(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : Seal.ofBytes(bytes);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
