package broadsheet.report;

import broadsheet.rules.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Rows of `report` with their objects.
final class ReportRows {
    static final String SELECT = """
            select report.id, paper_id, filed_at, member_id, clause, rules_version, law, words,
                coalesce((upheld + 1.0) / (upheld + rejected + 2), 0.5) as accuracy,
                item.target, item.target_id, item.state, item.decided_at, item.answer, item.by_staff
            from report join report_item item on item.report_id = report.id
                left join reporter on reporter.key = report.reporter_key\s
            """;

    private ReportRows() {}

    static List<Report> reports(Query query) {
        var reports = new LinkedHashMap<Long, Report>();
        query.map((row, context) -> {
                    var one = report(row);
                    return reports.merge(one.number(), one, ReportRows::joined);
                })
                .list();
        return List.copyOf(reports.values());
    }

    private static Report joined(Report report, Report more) {
        var items = new ArrayList<>(report.items());
        items.addAll(more.items());
        return new Report(
                report.number(),
                report.paper(),
                report.filed(),
                report.member(),
                report.clause(),
                report.version(),
                report.law(),
                report.words(),
                report.accuracy(),
                items);
    }

    private static Report report(ResultSet row) throws SQLException {
        var law = row.getString("law");
        return new Report(
                row.getLong("id"),
                row.getLong("paper_id"),
                Objects.requireNonNull(time(row, "filed_at")),
                row.getObject("member_id", Long.class),
                row.getString("clause"),
                row.getObject("rules_version", Integer.class),
                law == null ? null : LegalGround.of(law).orElseThrow(),
                row.getString("words"),
                row.getDouble("accuracy"),
                List.of(new Report.Item(
                        new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                        Report.State.of(row.getString("state")),
                        time(row, "decided_at"),
                        row.getString("answer"),
                        row.getObject("by_staff", Long.class))));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
