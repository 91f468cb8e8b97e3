package broadsheet.readertag;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import broadsheet.readertag.ReaderTag.State;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReaderTagStore {
    private static final String SELECT = """
            select t.id, t.story_id, t.tag, t.state, count(v.member_id) as voices, coalesce(sum(v.weight), 0) as weight
            from reader_tag t left join reader_tag_voice v on v.tag_id = t.id
            """;

    private final Database database;

    ReaderTagStore(Database database) {
        this.database = database;
    }

    /// Proposes a tag if nobody did.
    void insert(long story, String folded, String tag, Instant now) {
        database.use(handle -> handle.execute("""
                insert into reader_tag (story_id, folded, tag, state, created_at) values (?, ?, ?, 'proposed', ?)
                on conflict (story_id, folded) do nothing
                """, story, folded, tag, now));
    }

    /// The tag, which nobody else changes until the transaction ends.
    Optional<ReaderTag> lock(long story, String folded) {
        database.use(handle -> handle.createQuery("""
                        select id from reader_tag where story_id = :story and folded = :folded for update
                        """)
                .bind("story", story)
                .bind("folded", folded)
                .mapTo(Long.class)
                .findOne());
        return list("where t.story_id = ? and t.folded = ?", statement -> {
                    statement.setLong(1, story);
                    statement.setString(2, folded);
                })
                .stream()
                .findFirst();
    }

    Optional<ReaderTag> lock(long id) {
        database.use(handle -> handle.createQuery("select id from reader_tag where id = :id for update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne());
        return find(id);
    }

    Optional<ReaderTag> find(long id) {
        return list("where t.id = ?", statement -> statement.setLong(1, id)).stream()
                .findFirst();
    }

    List<ReaderTag> all(Collection<Long> ids) {
        return list("where t.id = any(?)", statement -> Binding.array(statement, 1, "bigint", ids));
    }

    /// The strongest first.
    List<ReaderTag> of(long story) {
        return list("where t.story_id = ?", statement -> statement.setLong(1, story));
    }

    List<ReaderTag> of(long story, State state) {
        return list("where t.story_id = ? and t.state = ?", statement -> {
            statement.setLong(1, story);
            statement.setString(2, state.code());
        });
    }

    private List<ReaderTag> list(String where, Binding binding) {
        return database.plain(
                SELECT + where + " group by t.id order by weight desc, t.shown_at, t.id", binding, ReaderTagStore::tag);
    }

    List<Long> stories(Collection<String> folded, int most) {
        return database.use(handle -> handle.createQuery("""
                        select distinct story_id from reader_tag where folded = any(:folded) and state = 'shown'
                        order by story_id desc limit :most
                        """)
                .bindArray("folded", String.class, folded)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    void insertVoice(ReaderTag tag, long member, double weight, Instant now) {
        database.use(handle -> handle.execute("""
                insert into reader_tag_voice (tag_id, member_id, story_id, weight, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, tag.id(), member, tag.story(), weight, now));
    }

    void deleteVoice(long tag, long member) {
        database.use(handle ->
                handle.execute("delete from reader_tag_voice where tag_id = ? and member_id = ?", tag, member));
    }

    /// How many other tags of the story the member is for.
    int others(long story, String folded, long member) {
        return database.use(handle -> handle.createQuery("""
                        select count(*) from reader_tag_voice v join reader_tag t on t.id = v.tag_id
                        where v.member_id = :member and v.story_id = :story and t.folded <> :folded
                        """)
                .bind("member", member)
                .bind("story", story)
                .bind("folded", folded)
                .mapTo(Integer.class)
                .one());
    }

    VoiceWeight.Past past(long member) {
        return database.use(handle -> handle.createQuery("""
                        select count(*) filter (where state = 'shown') as good,
                            count(*) filter (where state in ('declined', 'removed')) as bad
                        from reader_tag_voice v join reader_tag t on t.id = v.tag_id where v.member_id = :member
                        """)
                .bind("member", member)
                .map((row, context) -> new VoiceWeight.Past(row.getInt("good"), row.getInt("bad")))
                .one());
    }

    /// An editor or the voices decided.
    void state(long id, State state, @Nullable String by, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        update reader_tag set state = :state, decided_name = :by,
                            shown_at = case when :state = 'shown' then :now::timestamptz else shown_at end
                        where id = :id
                        """)
                .bind("state", state.code())
                .bind("by", by)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    /// A measure.
    void measure(long id, State state, StatementId statement, String clause) {
        database.use(handle -> handle.execute("""
                update reader_tag set before = coalesce(before, state), state = ?, statement_id = ?, clause = ? where id = ?
                """, state.code(), statement.value(), clause, id));
    }

    void restore(long id) {
        database.use(handle -> handle.execute("""
                update reader_tag set state = before, before = null, statement_id = null, clause = null
                where id = ? and before is not null
                """, id));
    }

    /// Who was first for each.
    Map<Long, Long> proposers(Collection<Long> ids) {
        var first = new HashMap<Long, Long>();
        database.plain(
                """
                select distinct on (tag_id) tag_id, member_id from reader_tag_voice where tag_id = any(?)
                order by tag_id, at, member_id
                """,
                statement -> Binding.array(statement, 1, "bigint", ids),
                row -> first.put(row.getLong(1), row.getLong(2)));
        return first;
    }

    List<OwnReaderTags.Voice> voices(long member) {
        return database.use(handle -> handle.createQuery("""
                        select t.story_id, t.tag, t.state, v.weight, v.at
                        from reader_tag_voice v join reader_tag t on t.id = v.tag_id
                        where v.member_id = :member order by v.at
                        """)
                .bind("member", member)
                .map((row, context) -> new OwnReaderTags.Voice(
                        row.getLong("story_id"),
                        row.getString("tag"),
                        row.getString("state"),
                        row.getDouble("weight"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    /// Takes all voices of a member away, and the proposals that nobody else is for.
    void erase(long member) {
        database.use(handle -> handle.execute("""
                with gone as (delete from reader_tag_voice where member_id = ? returning tag_id)
                delete from reader_tag t using gone where t.id = gone.tag_id and t.state = 'proposed'
                    and not exists (select from reader_tag_voice v where v.tag_id = t.id and v.member_id <> ?)
                """, member, member));
    }

    private static ReaderTag tag(ResultSet row) throws SQLException {
        return new ReaderTag(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getString("tag"),
                State.of(row.getString("state")),
                row.getInt("voices"),
                row.getDouble("weight"));
    }
}
