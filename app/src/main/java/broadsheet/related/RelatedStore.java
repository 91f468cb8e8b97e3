package broadsheet.related;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox.Place;
import broadsheet.related.Related.Reason;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.story.follow.Progress;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
final class RelatedStore implements Progress.Keeper {
    private static final String EVENT = "event";
    private static final String SUBJECT = "subject:";
    private static final String DESK = "desk:";

    private final Database database;

    RelatedStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Progress> lock() {
        return database.use(handle ->
                handle.createQuery("""
                        select transaction, number, filled_to, at from related_progress for update skip locked
                        """).map((row, context) -> progress(row)).findOne());
    }

    /// The same without taking it.
    Progress progress() {
        return database.use(handle ->
                handle.createQuery("""
                        select transaction, number, filled_to, at from related_progress
                        """).map((row, context) -> progress(row)).one());
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                new Place(row.getLong("transaction"), row.getLong("number")),
                row.getObject("filled_to", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void save(Progress progress) {
        database.use(handle -> handle.createUpdate("""
                        update related_progress
                        set transaction = :transaction, number = :number, filled_to = :filled, at = :at
                        """)
                .bind("transaction", progress.place().transaction())
                .bind("number", progress.place().number())
                .bind("filled", progress.filledTo())
                .bind("at", progress.at())
                .execute());
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

    void allDue() {
        database.use(handle -> handle.execute("update related_news set due = 1 where due = 0"));
    }

    void remove(Collection<Long> stories) {
        database.use(handle -> handle.createUpdate("delete from related_news where story_id = any(:ids)")
                .bindArray("ids", Long.class, stories)
                .execute());
    }

    /// Some that are due, those that changed themselves and the newest first; other nodes take others.
    List<Row> take(int limit) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, neighbours, reasons, due from related_news where due > 0
                        order by due desc, story_id desc limit :limit for update skip locked
                        """)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    void put(long story, List<Neighbour> found) {
        database.use(handle -> handle.createUpdate("""
                        update related_news set neighbours = :neighbours, reasons = :reasons, due = 0
                        where story_id = :story
                        """)
                .bind("story", story)
                .bindArray(
                        "neighbours",
                        Long.class,
                        found.stream().map(Neighbour::story).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        found.stream().map(one -> code(one.reason())).toList())
                .execute());
    }

    List<Neighbour> of(long story) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, neighbours, reasons, due from related_news where story_id = :story
                        """)
                .bind("story", story)
                .map((row, context) -> row(row).found())
                .findOne()
                .orElse(List.of()));
    }

    /// All, by number.
    List<Row> after(long story, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select story_id, neighbours, reasons, due from related_news where story_id > :story
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
        return new Row(row.getLong("story_id"), found, row.getInt("due") == 2);
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
    record Row(long story, List<Neighbour> found, boolean itself) {}
}
