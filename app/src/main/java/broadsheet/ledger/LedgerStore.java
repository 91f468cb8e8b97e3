package broadsheet.ledger;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

@Singleton
final class LedgerStore {
    private static final String FILTER = """
             from ledger_entry entry left join ledger_link link on link.entry_id = entry.id
            where (:paper::bigint is null or paper_id = :paper) and (:kind::text is null or kind = :kind)
                and (:object::text is null or object = :object) and (:measure::text is null or measure = :measure)
                and (:clause::text is null or clause = :clause)
                and (:from::timestamptz is null or at >= :from) and (:to::timestamptz is null or at < :to)
            """;

    private final Database database;

    LedgerStore(Database database) {
        this.database = database;
    }

    List<Long> nextIds(int many) {
        return database.use(handle ->
                handle.createQuery("""
                        select nextval(pg_get_serial_sequence('ledger_entry', 'id')) from generate_series(1, :many)
                        """).bind("many", many).mapTo(Long.class).list());
    }

    void insert(LedgerKind kind, List<Long> ids, List<Ledger.Addition> additions, Instant at) {
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    with entry as (insert into ledger_entry (id, at, kind, paper_id, story_id, object, measure, clause,
                            rules_version, law, source, detected, decided, role, ends_at, statement_id, about_id,
                            outcome, seconds, seal) overriding system value
                        values (:id, :at, :kind, :paper, :story, :object, :measure, :clause,
                            :version, :law, :source, :detected, :decided, :role, :ends, :statement, :about,
                            :outcome, :seconds, :seal))
                    insert into ledger_pending (entry_id) values (:id)
                    """);
            for (int i = 0; i < ids.size(); i++) {
                var seal = additions.get(i).seal();
                LedgerRows.bind(batch, additions.get(i).facts())
                        .bind("id", ids.get(i))
                        .bind("at", at)
                        .bind("kind", kind.code())
                        .bind("seal", seal == null ? null : seal.bytes())
                        .add();
            }
            return batch.execute();
        });
    }

    List<LedgerEntry> list(LedgerQuery query) {
        return database.use(handle -> filter(handle.createQuery("select " + LedgerRows.COLUMNS + FILTER + """
                         and (:before::bigint is null or entry.id < :before) order by entry.id desc limit :limit
                        """), query)
                .bind("before", query.before())
                .bind("limit", query.limit())
                .map((row, context) -> LedgerRows.entry(row))
                .list());
    }

    List<LedgerEntry> after(LedgerQuery query, long last, int limit) {
        return database.use(handle -> filter(
                        handle.createQuery("select " + LedgerRows.COLUMNS + FILTER
                                + " and entry.id > :last order by entry.id limit :limit"),
                        query)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> LedgerRows.entry(row))
                .list());
    }

    private static <T extends SqlStatement<T>> T filter(T statement, LedgerQuery query) {
        var kind = query.kind();
        return statement
                .bind("paper", query.paper())
                .bind("kind", kind == null ? null : kind.code())
                .bind("object", query.object())
                .bind("measure", query.measure())
                .bind("clause", query.clause())
                .bind("from", query.from())
                .bind("to", query.to());
    }

    List<LedgerEntry> find(Collection<Long> ids) {
        return all("where entry.id = any(:ids)", ids);
    }

    Optional<LedgerEntry> ofStatement(long statement) {
        return all("where statement_id = any(:ids) and kind = 'measure'", List.of(statement)).stream()
                .findFirst();
    }

    private List<LedgerEntry> all(String where, Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("select " + LedgerRows.COLUMNS
                        + " from ledger_entry entry left join ledger_link link on link.entry_id = entry.id " + where)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> LedgerRows.entry(row))
                .list());
    }

    List<LedgerTotals.Sum> sums(Instant from, Instant to) {
        return database.use(handle -> handle.createQuery("""
                        select kind, object, measure, coalesce(clause, law) as ground, source, detected, decided,
                            case when outcome not like 'bulk:%' then outcome end as outcome, count(*) as count
                        from ledger_entry where at >= :from and at < :to
                        group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
                        """)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new LedgerTotals.Sum(
                        LedgerKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("object"),
                        row.getString("measure"),
                        row.getString("ground"),
                        row.getString("source"),
                        row.getBoolean("detected"),
                        row.getBoolean("decided"),
                        row.getString("outcome"),
                        row.getLong("count")))
                .list());
    }

    Map<LedgerKind, Long> medians(Instant from, Instant to) {
        return database.use(handle -> {
            var medians = new EnumMap<LedgerKind, Long>(LedgerKind.class);
            handle.createQuery("""
                            select kind, percentile_disc(0.5) within group (order by seconds) as median from ledger_entry
                            where at >= :from and at < :to and seconds is not null group by kind
                            """)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) ->
                            medians.put(LedgerKind.of(row.getString("kind")).orElseThrow(), row.getLong("median")))
                    .list();
            return medians;
        });
    }

    List<LedgerDisclosure.Taken> taken(Instant from, Instant to) {
        return database.use(handle -> handle.createQuery("""
                        select case when source = 'order' then 'ORDER'
                                when source = 'notice' and (entry.law is not null or noticed.law is not null) then 'NOTICE'
                                else 'OWN' end as track,
                            entry.law is not null as lawful, coalesce(clause, entry.law) as ground, noticed.law as notice,
                            measure, decided, count(*) as count
                        from ledger_entry entry left join (
                            select about_id, min(law) as law from ledger_entry
                            where kind = 'notice' and law is not null and about_id is not null and at >= :from
                            group by about_id) noticed on noticed.about_id = entry.id
                        where kind = 'measure' and at >= :from and at < :to
                        group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                        """)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new LedgerDisclosure.Taken(
                        LedgerDisclosure.Track.valueOf(row.getString("track")),
                        row.getBoolean("lawful"),
                        row.getString("ground"),
                        row.getString("notice"),
                        row.getString("measure"),
                        row.getBoolean("decided"),
                        row.getLong("count")))
                .list());
    }

    Map<String, Long> medianGroups(Instant from, Instant to) {
        return database.use(handle -> {
            var medians = new HashMap<String, Long>();
            handle.createQuery("""
                            select class, percentile_disc(0.5) within group (order by seconds) as median
                            from ledger_entry cross join lateral unnest(case kind
                                when 'notice' then case when law is null then array['notice/rule']
                                    else array['notice/law', 'notice/' || law] end
                                when 'order' then array[case when outcome like 'information%'
                                    then 'order/information' else 'order/act' end]
                                else array['appeal/' || case
                                    when measure in ('hold', 'refuse', 'remove', 'rename') then 'visibility'
                                    when measure in ('suspend', 'end_membership') then 'account'
                                    when measure is null then 'notice' else 'other' end] end) as class
                            where kind in ('notice', 'order', 'appeal') and at >= :from and at < :to
                                and seconds is not null
                            group by class
                            """)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> medians.put(row.getString("class"), row.getLong("median")))
                    .list();
            return medians;
        });
    }
}
