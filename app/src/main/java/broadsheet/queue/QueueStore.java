package broadsheet.queue;

import broadsheet.platform.db.Database;
import broadsheet.rules.Target;
import broadsheet.text.Fingerprint;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class QueueStore {
    private static final String COLUMNS = """
            id, paper_id, target, target_id, story_id, harm, reach, accuracy, raised, priority, opened_at, due_at,
                claim_staff, claim_name, claim_until, except_staff, appeal_id, closed_at
            """;
    /// Open items alike this one are counted where a page shows them; nobody looks at more than
    /// this many.
    private static final String ALIKE = """
            , greatest(1, (select count(*) from (select from queue_item other
                where other.bands && queue_item.bands and other.closed_at is null and other.appeal_id is null
                    and other.paper_id = queue_item.paper_id
                    and bit_count((other.sim_hash # queue_item.sim_hash)::bit(64)) <= 10 limit 1000) as alike)) as similar
            """;

    /// The first of each paper, and of those the first.
    private static final String FIRST = """
            select item.* from unnest(:papers) as paper cross join lateral (
                select * from queue_item
                where closed_at is null and paper_id = paper
                    and (:priority::float8 is null or (priority, id) < (:priority, :id))
                order by priority desc, id desc limit :limit) as item
            order by priority desc, id desc limit :limit
            """;

    private static final String RAISE = """
            insert into queue_item (paper_id, target, target_id, story_id, harm, reach, accuracy, priority,
                opened_at, due_at, appeal_id, bands, sim_hash)
            values (:paper, :target, :targetId, :story, :harm, :reach, :accuracy, :priority,
                :now, :due, :appeal, :bands, :sim)
            on conflict (target, target_id, (coalesce(appeal_id, 0))) where closed_at is null do update set
                raised = queue_item.raised + 1,
                harm = case when excluded.due_at < queue_item.due_at then excluded.harm
                    else queue_item.harm end,
                due_at = least(queue_item.due_at, excluded.due_at),
                reach = greatest(queue_item.reach, excluded.reach),
                accuracy = greatest(queue_item.accuracy, excluded.accuracy),
                bands = excluded.bands,
                sim_hash = excluded.sim_hash,
                priority = greatest(queue_item.priority, excluded.priority) + ln(1 + 1.0 / queue_item.raised)
            returning id
            """;

    private final Database database;

    QueueStore(Database database) {
        this.database = database;
    }

    /// What is open already gets the worse harm, the greater reach, and counts once more.
    long raise(Matter matter, Instant now, double priority) {
        var print = Fingerprint.of(matter.text());
        return database.use(handle -> handle.createQuery(RAISE)
                .bind("paper", matter.paper())
                .bind("target", matter.target().kind().code())
                .bind("targetId", matter.target().id())
                .bind("story", matter.story())
                .bind("harm", matter.harm().code())
                .bind("reach", matter.reach())
                .bind("accuracy", matter.accuracy())
                .bind("priority", priority)
                .bind("now", now)
                .bind("due", now.plus(matter.harm().target()))
                .bind("appeal", matter.appeal())
                .bindArray("bands", Integer.class, bands(print, matter.text()))
                .bind("sim", print.simHash())
                .mapTo(Long.class)
                .one());
    }

    /// Texts too short for runs of three characters are alike only when they are the same.
    private static List<Integer> bands(Fingerprint print, String text) {
        var bands = Arrays.stream(print.bands()).boxed().toList();
        return bands.isEmpty() ? List.of(text.strip().hashCode()) : bands;
    }

    void exclude(long id, long staff) {
        database.use(handle -> handle.execute("update queue_item set except_staff = ? where id = ?", staff, id));
    }

    List<QueueItem> open(Collection<Long> papers, Queue.@Nullable Place after, int limit) {
        return database.use(
                handle -> handle.createQuery("with first as (" + FIRST + ") select " + COLUMNS + ALIKE + """
                         from first as queue_item order by priority desc, id desc
                        """)
                        .bindArray("papers", Long.class, papers)
                        .bind("priority", after == null ? null : after.priority())
                        .bind("id", after == null ? null : after.id())
                        .bind("limit", limit)
                        .map((row, context) -> item(row, row.getInt("similar")))
                        .list());
    }

    int count(Collection<Long> papers, int most) {
        return database.use(handle -> handle.createQuery("""
                        select count(*) from (select from queue_item
                            where closed_at is null and paper_id = any(:papers) limit :most) as counted
                        """)
                .bindArray("papers", Long.class, papers)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    Optional<QueueItem> find(long id) {
        return all("where id = any(:ids)", List.of(id)).stream().findFirst();
    }

    /// In one order for all who do so.
    List<QueueItem> lock(Collection<Long> ids) {
        return all("where id = any(:ids) order by id for update", ids);
    }

    private List<QueueItem> all(String where, Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + " from queue_item " + where)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> item(row, 1))
                .list());
    }

    List<QueueItem> of(Collection<Target> targets) {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + """
                         from queue_item join unnest(:kinds, :numbers) as about (kind, number)
                            on target = kind and target_id = number
                        where closed_at is null and appeal_id is null
                        """)
                .bindArray(
                        "kinds",
                        String.class,
                        targets.stream().map(one -> one.kind().code()).toList())
                .bindArray(
                        "numbers", Long.class, targets.stream().map(Target::id).toList())
                .map((row, context) -> item(row, 1))
                .list());
    }

    List<QueueItem> similar(long id, int bits, int limit) {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + """
                         from queue_item where id <> :id and closed_at is null and appeal_id is null
                            and paper_id = (select paper_id from queue_item where id = :id)
                            and bands && (select bands from queue_item where id = :id)
                            and bit_count((sim_hash # (select sim_hash from queue_item where id = :id))::bit(64)) <= :bits
                        order by id limit :limit
                        """)
                .bind("id", id)
                .bind("bits", bits)
                .bind("limit", limit)
                .map((row, context) -> item(row, 1))
                .list());
    }

    void claim(long id, long staff, String name, Instant until) {
        database.use(handle -> handle.execute(
                "update queue_item set claim_staff = ?, claim_name = ?, claim_until = ? where id = ?",
                staff,
                name,
                until,
                id));
    }

    void release(long id, long staff) {
        database.use(handle -> handle.execute("""
                update queue_item set claim_staff = null, claim_name = null, claim_until = null
                where id = ? and claim_staff = ?
                """, id, staff));
    }

    void close(Collection<Long> ids, Instant now) {
        database.use(handle -> handle.createUpdate("update queue_item set closed_at = :now where id = any(:ids)")
                .bind("now", now)
                .bindArray("ids", Long.class, ids)
                .execute());
    }

    private static QueueItem item(ResultSet row, int similar) throws SQLException {
        return new QueueItem(
                row.getLong("id"),
                row.getLong("paper_id"),
                new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                row.getObject("story_id", Long.class),
                Harm.valueOf(row.getString("harm").toUpperCase(Locale.ROOT)),
                row.getDouble("reach"),
                row.getDouble("accuracy"),
                row.getInt("raised"),
                row.getDouble("priority"),
                Objects.requireNonNull(time(row, "opened_at")),
                Objects.requireNonNull(time(row, "due_at")),
                claim(row),
                row.getObject("except_staff", Long.class),
                row.getObject("appeal_id", Long.class),
                similar,
                time(row, "closed_at"));
    }

    private static QueueItem.@Nullable Claim claim(ResultSet row) throws SQLException {
        var until = time(row, "claim_until");
        return until == null
                ? null
                : new QueueItem.Claim(row.getLong("claim_staff"), row.getString("claim_name"), until);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
