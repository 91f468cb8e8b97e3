package broadsheet.related;

import broadsheet.platform.db.Database;
import broadsheet.related.Related.Reason;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.story.follow.ProgressRows;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
final class RelatedStore {
    private static final String EVENT = "event";
    private static final String SUBJECT = "subject:";
    private static final String DESK = "desk:";
    private static final String COLUMNS = "story_id, neighbours, reasons, due, xmin::text::bigint as version ";
    /// So many nodes find something to do at once.
    private static final int OTHER_NODES = 10;

    private final Database database;

    RelatedStore(Database database) {
        this.database = database;
    }

    /// How far following has come.
    ProgressRows progress() {
        return new ProgressRows(database, "related_progress");
    }

    /// These are to be looked at anew; those that are not known yet come to be.
    void due(Collection<Long> stories) {
        database.use(handle ->
                handle.createUpdate("""
                        insert into related_news (story_id) select unnest(:ids)
                        on conflict (story_id) do update set due = 2
                        """).bindArray("ids", Long.class, stories).execute());
    }

    /// These too, because something near them changed.
    void dueAsNeighbours(Collection<Long> stories) {
        database.use(handle ->
                handle.createUpdate("""
                        update related_news set due = 1 where story_id = any(:ids) and due = 0
                        """).bindArray("ids", Long.class, stories).execute());
    }

    /// Those under which one of these stands.
    void dueAround(Collection<Long> stories) {
        database.use(handle ->
                handle.createUpdate("""
                        update related_news set due = 1 where neighbours && :ids and due = 0
                        """).bindArray("ids", Long.class, stories).execute());
    }

    /// Some of all, by number: the last of them, or nothing when there are no more.
    Optional<Long> dueAfter(long story, int limit) {
        return database.use(handle -> handle.createQuery("""
                        with part as (
                            select story_id from related_news where story_id > :story order by story_id limit :limit),
                        marked as (
                            update related_news set due = 1
                            where due = 0 and story_id in (select story_id from part))
                        select max(story_id) from part
                        """)
                .bind("story", story)
                .bind("limit", limit)
                .mapTo(Long.class)
                .findOne());
    }

    void remove(Collection<Long> stories) {
        database.use(handle -> handle.createUpdate("delete from related_news where story_id = any(:ids)")
                .bindArray("ids", Long.class, stories)
                .execute());
    }

    /// Some that are due, those that changed themselves and the newest first; other nodes take others until this
    /// transaction ends. The rows are not locked: that would be a writing.
    List<Row> take(int limit) {
        return database.use(handle -> handle.createQuery("select * from (select " + COLUMNS + """
                            from related_news where due > 0 order by due desc, story_id desc limit :looked) as due
                        where pg_try_advisory_xact_lock(hashtext('related'), hashint8(story_id)) limit :limit
                        """)
                .bind("looked", limit * OTHER_NODES)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    /// Keeps what was found, unless the row was changed since it was taken: then it stays due. True when it was kept.
    boolean put(Row row, List<Neighbour> found) {
        return database.use(handle -> handle.createUpdate("""
                        update related_news set neighbours = :neighbours, reasons = :reasons, due = 0
                        where story_id = :story and xmin::text::bigint = :version
                        """)
                        .bind("story", row.story)
                        .bind("version", row.version)
                        .bindArray(
                                "neighbours",
                                Long.class,
                                found.stream().map(Neighbour::story).toList())
                        .bindArray(
                                "reasons",
                                String.class,
                                found.stream().map(one -> code(one.reason())).toList())
                        .execute())
                > 0;
    }

    List<Neighbour> of(long story) {
        return database
                .plain(
                        "select " + COLUMNS + "from related_news where story_id = ?",
                        statement -> statement.setLong(1, story),
                        row -> row(row).found())
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    /// All, by number.
    List<Row> after(long story, int limit) {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + """
                        from related_news where story_id > :story
                        order by story_id limit :limit
                        """)
                .bind("story", story)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        var stories = (Long[]) row.getArray("neighbours").getArray();
        var reasons = (String[]) row.getArray("reasons").getArray();
        var found = new ArrayList<Neighbour>();
        for (int i = 0; i < stories.length; i++) {
            found.add(new Neighbour(stories[i], reason(reasons[i])));
        }
        return new Row(row.getLong("story_id"), found, row.getInt("due") == 2, row.getLong("version"));
    }

    /// As it is kept: `event`, `subject:立訊精密`.
    private static String code(Reason reason) {
        return switch (reason) {
            case Reason.SameEvent() -> EVENT;
            case Reason.SameSubject(var subject) -> SUBJECT + subject;
            case Reason.SameDesk(var name) -> DESK + name;
            case Reason.Similar() -> "similar";
        };
    }

    private static Reason reason(String code) {
        if (code.startsWith(SUBJECT)) {
            return new Reason.SameSubject(code.substring(SUBJECT.length()));
        }
        if (code.startsWith(DESK)) {
            return new Reason.SameDesk(code.substring(DESK.length()));
        }
        return code.equals(EVENT) ? new Reason.SameEvent() : new Reason.Similar();
    }

    /// @param itself true when the story changed, not only something near it
    /// @param version changes whenever the row does
    record Row(long story, List<Neighbour> found, boolean itself, long version) {}
}
