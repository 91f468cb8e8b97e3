package broadsheet.statement;

import broadsheet.kernel.Actor;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Rows of `statement` with their texts.
final class StatementRows {
    static final String COLUMNS = """
            statement.id, paper_id, member_id, target, target_id, story_id, measure, ends_at, clause, rules_version, law,
                source, detected, decided, by_staff, by_role, bulk_id, delivery, issued_at, deadline, ledger_id,
                lifted_at, lifted_why, words.facts, words.evidence
            """;

    private StatementRows() {}

    static <T extends SqlStatement<T>> T bind(T update, NewStatement statement) {
        var rule = statement.basis() instanceof Basis.Rule cited ? cited : null;
        var law = statement.basis() instanceof Basis.Law cited ? cited : null;
        return update.bind("paper", statement.paper())
                .bind("member", statement.member())
                .bind("target", statement.target().kind().code())
                .bind("targetId", statement.target().id())
                .bind("story", statement.story())
                .bind("measure", statement.measure().code())
                .bind("ends", statement.ends())
                .bind("clause", rule == null ? null : rule.clause())
                .bind("version", rule == null ? null : rule.version())
                .bind("law", law == null ? null : law.ground())
                .bind("source", statement.facts().source().code())
                .bind("detected", statement.facts().detected())
                .bind("decided", statement.facts().decided())
                .bind("staff", statement.by().staff())
                .bind("role", statement.by().role())
                .bind("bulk", statement.bulk())
                .bind("delivery", statement.delivery().code());
    }

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                new StatementId(row.getLong("id")),
                row.getLong("paper_id"),
                row.getObject("member_id", Long.class),
                new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                row.getObject("story_id", Long.class),
                Measure.of(row.getString("measure")).orElseThrow(),
                time(row, "ends_at"),
                basis(row),
                text(row),
                new Decider(new Actor(row.getObject("by_staff", Long.class), ""), row.getString("by_role")),
                row.getObject("bulk_id", Long.class),
                Delivery.valueOf(row.getString("delivery").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(time(row, "issued_at")),
                Objects.requireNonNull(time(row, "deadline")),
                lifted(row),
                row.getLong("ledger_id"));
    }

    private static Basis basis(ResultSet row) throws SQLException {
        var clause = row.getString("clause");
        return clause == null
                ? new Basis.Law(row.getString("law"))
                : new Basis.Rule(clause, row.getInt("rules_version"));
    }

    private static Statement.Text text(ResultSet row) throws SQLException {
        return new Statement.Text(
                Objects.requireNonNullElse(row.getString("facts"), ""),
                Objects.requireNonNullElse(row.getString("evidence"), ""),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getBoolean("detected"),
                row.getBoolean("decided"));
    }

    private static Statement.@Nullable Lifted lifted(ResultSet row) throws SQLException {
        var at = time(row, "lifted_at");
        return at == null ? null : new Statement.Lifted(at, row.getString("lifted_why"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
