package broadsheet.twin;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import broadsheet.twin.TwinDesk.Offer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What editors said of twins, and the corrections that offer themselves.
@Singleton
final class ChoiceStore {
    private final Database database;

    ChoiceStore(Database database) {
        this.database = database;
    }

    /// Only one chooses at a time, on all nodes: a choice may undo others.
    void lock() {
        database.use(handle -> handle.execute("lock table twin_choice in share row exclusive mode"));
    }

    boolean areTwins(long story, long twin) {
        return database.use(handle -> handle.createQuery("""
                        select count(*) from twin_pair where story_id = :story and twin_id = :twin
                        """)
                        .bind("story", story)
                        .bind("twin", twin)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    void forget(long story, long twin) {
        database.use(handle -> handle.execute("""
                delete from twin_choice where least(story_id, twin_id) = ? and greatest(story_id, twin_id) = ?
                """, Math.min(story, twin), Math.max(story, twin)));
    }

    /// Takes back by what choices a story yields to a twin, over whichever others, before the twin yields to it: of
    /// stories that yield in a circle none would be shown.
    void breakCircle(long story, long twin) {
        database.use(handle ->
                handle.createUpdate("""
                        with recursive below (id) as (
                            select :twin::bigint
                            union
                            select c.story_id from twin_choice c join below on c.twin_id = below.id
                            where c.kind <> 'separate' and c.story_id <> :story)
                        delete from twin_choice
                        where story_id = :story and kind <> 'separate' and twin_id in (select id from below)
                        """).bind("story", story).bind("twin", twin).execute());
    }

    /// @param yielding to the other one
    void put(long yielding, long other, Choice choice, Actor by, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        insert into twin_choice (story_id, twin_id, kind, by_staff, by_name, at)
                        values (:story, :twin, :kind, :staff, :name, :at)
                        """)
                .bind("story", yielding)
                .bind("twin", other)
                .bind("kind", choice.name().toLowerCase(Locale.ROOT))
                .bind("staff", by.staff())
                .bind("name", by.name())
                .bind("at", at)
                .execute());
    }

    /// Of pairs that are still twins.
    List<Chosen> of(long story) {
        return database.use(handle -> handle.createQuery("""
                        select c.story_id, c.twin_id, c.kind from twin_choice c join twin_pair using (story_id, twin_id)
                        where :story in (c.story_id, c.twin_id)
                        """)
                .bind("story", story)
                .map((row, context) -> new Chosen(row.getLong(1), row.getLong(2), choice(row.getString(3))))
                .list());
    }

    /// All stories that yield to a twin.
    List<Chosen> yielding() {
        return database.use(handle -> handle.createQuery("""
                        select c.story_id, c.twin_id, c.kind from twin_choice c join twin_pair using (story_id, twin_id)
                        where c.kind <> 'separate' order by c.at
                        """)
                .map((row, context) -> new Chosen(row.getLong(1), row.getLong(2), choice(row.getString(3))))
                .list());
    }

    /// Pairs among these, each from both sides, with what was chosen.
    List<Chosen> among(Collection<Long> stories) {
        return pairs("p.story_id = any(?) and p.twin_id = any(?)", statement -> {
            Binding.array(statement, 1, "bigint", stories);
            Binding.array(statement, 2, "bigint", stories);
        });
    }

    /// Pairs of these with any story, with what was chosen.
    List<Chosen> around(Collection<Long> stories) {
        return pairs("p.story_id = any(?)", statement -> Binding.array(statement, 1, "bigint", stories));
    }

    private List<Chosen> pairs(String which, Binding binding) {
        return database.plain("""
                select p.story_id, p.twin_id, c.kind, c.story_id = p.story_id as yields
                from twin_pair p left join twin_choice c
                    on least(c.story_id, c.twin_id) = least(p.story_id, p.twin_id)
                    and greatest(c.story_id, c.twin_id) = greatest(p.story_id, p.twin_id)
                where\s""" + which, binding, row -> {
            var kind = row.getString(3);
            var silent = kind == null || (!kind.equals("separate") && !row.getBoolean(4));
            return new Chosen(row.getLong(1), row.getLong(2), silent ? Choice.NONE : choice(kind));
        });
    }

    /// Offers corrections of a story to a twin, except those whose note the twin has already.
    void offer(long from, long to, Instant since) {
        database.use(handle -> handle.createUpdate("""
                        insert into twin_offer (story_id, correction_id, from_id, at)
                        select :to, c.id, :from, c.at from story_correction c
                        where c.story_id = :from and c.at > :since
                            and not exists (select from story_correction own where own.story_id = :to and own.note = c.note)
                        on conflict (story_id, correction_id) do nothing
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("since", since)
                .execute());
    }

    /// Of twins that readers still see.
    List<Offer> offers(long story) {
        return database.use(handle -> handle.createQuery("""
                        select o.from_id, o.correction_id, o.at, c.note
                        from twin_offer o join story_correction c on c.id = o.correction_id
                            join story twin on twin.id = o.from_id and twin.status in ('published', 'corrected')
                        where o.story_id = :story and o.answer is null order by o.correction_id
                        """)
                .bind("story", story)
                .map((row, context) -> new Offer(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list());
    }

    void answer(long story, long correction, String answer, Actor by) {
        database.use(handle -> handle.createUpdate("""
                        update twin_offer set answer = :answer, by_name = :name
                        where story_id = :story and correction_id = :correction
                        """)
                .bind("answer", answer)
                .bind("name", by.name())
                .bind("story", story)
                .bind("correction", correction)
                .execute());
    }

    private static Choice choice(String kind) {
        return Choice.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /// @param choice that the story yields to the twin by, or that they are separate
    record Chosen(long story, long twin, Choice choice) {}
}
