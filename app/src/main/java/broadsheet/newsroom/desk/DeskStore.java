package broadsheet.newsroom.desk;

import broadsheet.kernel.Cursor;
import broadsheet.platform.db.Database;
import broadsheet.story.Status;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Lists of the desk. Each is a merge of as many walks of one index as there are shelves (a paper or a section) and
/// states, so it costs the same whatever the archive holds.
@Singleton
final class DeskStore {
    static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /// Counting stops here.
    static final int MANY = 1000;

    private static final String COLUMNS = """
            select s.id, s.version, s.status, s.paper_id, s.section_id, s.kicker, s.headline, s.urgency,
                s.changed_at, s.published_at, p.assigned_staff, p.assigned_name, p.due_at, p.length, p.embargo_until,
                p.publish_at, p.failure,
                (select r.by_name from story_revision r where r.story_id = s.id and r.version = s.version) as by_name
            """;

    private final Database database;

    DeskStore(Database database) {
        this.database = database;
    }

    List<DeskRow> list(Shelves shelves, Cursor after, Instant from, int limit) {
        return database.use(handle -> handle.createQuery(COLUMNS + """
                        from (select l.id from unnest(:shelves::bigint[]) as shelf(id)
                                cross join unnest(:statuses::text[]) as state(code)
                                cross join lateral (
                                    select id, changed_at from story
                                    where <column> = shelf.id and status = state.code
                                        and (changed_at, id) < (:at, :id) and changed_at >= :from
                                    order by changed_at desc, id desc limit :limit) l
                              order by l.changed_at desc, l.id desc limit :limit) found
                        join story s on s.id = found.id
                        left join story_plan p on p.story_id = s.id
                        order by s.changed_at desc, s.id desc
                        """.replace("<column>", shelves.column()))
                .bindArray("shelves", Long.class, shelves.ids())
                .bindArray("statuses", String.class, codes(shelves.statuses()))
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("from", from)
                .bind("limit", limit)
                .map(DeskStore::row)
                .list());
    }

    /// Only those that this person is to write: found by the plans.
    List<DeskRow> assigned(long person, Shelves shelves, Cursor after, Instant from, int limit) {
        return database.use(handle -> handle.createQuery(COLUMNS + """
                        from story_plan p join story s on s.id = p.story_id
                        where p.assigned_staff = :person and s.<column> = any(:shelves) and s.status = any(:statuses)
                            and (s.changed_at, s.id) < (:at, :id) and s.changed_at >= :from
                        order by s.changed_at desc, s.id desc limit :limit
                        """.replace("<column>", shelves.column()))
                .bind("person", person)
                .bindArray("shelves", Long.class, shelves.ids())
                .bindArray("statuses", String.class, codes(shelves.statuses()))
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("from", from)
                .bind("limit", limit)
                .map(DeskStore::row)
                .list());
    }

    /// How many stand in each state, counted to [#MANY].
    Map<Status, Integer> counts(Shelves shelves) {
        return database.use(handle -> handle.createQuery("""
                        select state.code, sum(l.many) as many from unnest(:shelves::bigint[]) as shelf(id)
                            cross join unnest(:statuses::text[]) as state(code)
                            cross join lateral (
                                select count(*) as many from (
                                    select 1 from story where <column> = shelf.id and status = state.code
                                    limit :most) counted) l
                        group by state.code
                        """.replace("<column>", shelves.column()))
                .bindArray("shelves", Long.class, shelves.ids())
                .bindArray("statuses", String.class, codes(List.of(Status.values())))
                .bind("most", MANY)
                .reduceRows(new HashMap<Status, Integer>(), (counts, row) -> {
                    counts.put(
                            Status.of(row.getColumn("code", String.class)),
                            Math.min(MANY, row.getColumn("many", Integer.class)));
                    return counts;
                }));
    }

    /// When a story of these papers was last changed.
    Instant latest(Collection<Long> papers) {
        return database.use(handle -> handle.createQuery("""
                        select coalesce(max(l.changed_at), 'epoch') as at from unnest(:papers::bigint[]) as paper(id)
                            cross join unnest(:statuses::text[]) as state(code)
                            cross join lateral (
                                select changed_at from story where paper_id = paper.id and status = state.code
                                order by changed_at desc, id desc limit 1) l
                        """)
                .bindArray("papers", Long.class, papers)
                .bindArray("statuses", String.class, codes(List.of(Status.values())))
                .map((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .one());
    }

    private static List<String> codes(Collection<Status> statuses) {
        return statuses.stream().map(Status::code).toList();
    }

    private static DeskRow row(ResultSet row, StatementContext context) throws SQLException {
        return new DeskRow(
                row.getLong("id"),
                Status.of(row.getString("status")),
                row.getLong("paper_id"),
                row.getLong("section_id"),
                row.getString("kicker"),
                row.getString("headline"),
                row.getInt("urgency"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("assigned_name"),
                time(row, "due_at"),
                row.getObject("length", Integer.class),
                time(row, "embargo_until"),
                time(row, "publish_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// Where to look.
    ///
    /// @param sections true when the ids are those of sections, false for papers
    record Shelves(boolean sections, List<Long> ids, Collection<Status> statuses) {
        String column() {
            return sections ? "section_id" : "paper_id";
        }
    }
}
