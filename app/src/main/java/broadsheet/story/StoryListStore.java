package broadsheet.story;

import broadsheet.kernel.Cursor;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lists for readers: each one walk of one index. And who signed which story: one of an older release is not signed
/// until it was looked through.
@Singleton
final class StoryListStore {
    private static final String CARD = """
            select s.id, s.paper_id, s.section_id, s.kicker, s.headline, s.teaser, s.lead_image, s.language,
                s.urgency, s.published_at, s.updated_at
            """;
    private static final String PAGE = " order by l.published_at desc, l.story_id desc limit ?";
    private static final int LIMIT_OF_TAGGED = 5;
    private static final String NEWEST = "select wanted.place, newest.* from"
            + " unnest(?::text[], ?::bigint[], ?::int[]) with ordinality as wanted (kind, key, many, place)"
            + " cross join lateral ((" + CARD + """
                from story_placement l join story s on s.id = l.story_id
                where wanted.kind = 'section' and l.section_id = wanted.key and l.published_at is not null
                order by l.published_at desc, l.story_id desc limit wanted.many
            ) union all (""" + CARD + """
                from story_placement l join story s on s.id = l.story_id
                where wanted.kind = 'paper' and l.paper_id = wanted.key and l.published_at is not null
                order by l.published_at desc, l.story_id desc limit wanted.many
            )) as newest
            order by wanted.place, newest.published_at desc, newest.id desc
            """;

    private final Database database;

    StoryListStore(Database database) {
        this.database = database;
    }

    List<StoryCard> page(StoryList list, Cursor after, int limit) {
        return switch (list) {
            case StoryList.Everything() -> everything(after, limit);
            case StoryList.OfPaper(var id) -> placed("l.paper_id = ?", id, after, limit);
            case StoryList.OfSection(var id) -> placed("l.section_id = ?", id, after, limit);
            case StoryList.OfTag tag -> tagged(tag.names(), after, limit);
            case StoryList.OfAuthor(var id) -> signed(id, after, limit);
        };
    }

    private List<StoryCard> everything(Cursor after, int limit) {
        return database.plain(CARD + """
                from story s
                where s.status in ('published', 'corrected') and (s.published_at, s.id) < (?, ?)
                order by s.published_at desc, s.id desc limit ?
                """, statement -> walk(statement, 1, after, limit), StoryRows::cardOf);
    }

    private List<StoryCard> placed(String condition, long key, Cursor after, int limit) {
        return keyed("story_placement", condition, key, after, limit);
    }

    private List<StoryCard> signed(long author, Cursor after, int limit) {
        return keyed("story_author", "l.author_id = ?", author, after, limit);
    }

    private List<StoryCard> keyed(String table, String condition, long key, Cursor after, int limit) {
        var sql = CARD + "from " + table + " l join story s on s.id = l.story_id where " + condition
                + " and l.published_at is not null and (l.published_at, l.story_id) < (?, ?) " + PAGE;
        return database.plain(
                sql,
                statement -> {
                    statement.setLong(1, key);
                    walk(statement, 2, after, limit);
                },
                StoryRows::cardOf);
    }

    /// The newest of each name, so that no more is read than is shown; a story that has two of them stands once.
    private List<StoryCard> tagged(List<String> names, Cursor after, int limit) {
        return database.plain(
                CARD + """
                        from (
                            select distinct newest.published_at, newest.story_id
                            from unnest(?) as wanted (tag) cross join lateral (
                                select t.published_at, t.story_id from story_tag t
                                where t.tag = wanted.tag and t.published_at is not null
                                    and (t.published_at, t.story_id) < (?, ?)
                                order by t.published_at desc, t.story_id desc limit ?) as newest
                        ) as l join story s on s.id = l.story_id
                        """ + PAGE,
                statement -> {
                    Binding.array(statement, 1, "text", names);
                    walk(statement, 2, after, limit);
                    statement.setInt(LIMIT_OF_TAGGED, limit);
                },
                StoryRows::cardOf);
    }

    /// Where a page begins, and how long it is.
    private static void walk(PreparedStatement statement, int first, Cursor after, int limit) throws SQLException {
        statement.setObject(first, after.at().atOffset(ZoneOffset.UTC));
        statement.setLong(first + 1, after.id());
        statement.setInt(first + 2, limit);
    }

    /// Rows carry the place of their list in `keys`, from 1.
    /// Every list asked for has its entry.
    Map<StoryList, List<StoryCard>> newest(Map<StoryList, Integer> wanted) {
        var found = new LinkedHashMap<StoryList, List<StoryCard>>();
        var asked = List.copyOf(wanted.keySet());
        asked.forEach(list -> found.put(list, new ArrayList<>()));
        var kinds = asked.stream().map(StoryList::shelf).toList();
        var keys = asked.stream().map(StoryList::shelfId).toList();
        for (var ranked : newest(kinds, keys, List.copyOf(wanted.values()))) {
            found.getOrDefault(asked.get(ranked.place() - 1), List.of()).add(ranked.card());
        }
        return found;
    }

    private List<Ranked> newest(List<String> kinds, List<Long> keys, List<Integer> many) {
        return database.plain(
                NEWEST,
                statement -> {
                    Binding.array(statement, 1, "text", kinds);
                    Binding.array(statement, 2, "bigint", keys);
                    Binding.array(statement, 3, "int", many);
                },
                row -> new Ranked(row.getInt("place"), StoryRows.cardOf(row)));
    }

    List<Stories.Corrected> corrections(Cursor after, int limit) {
        return database.use(handle -> handle.createQuery(CARD + """
                            , c.id as correction_id, c.at as corrected_at, c.note as correction_note
                        from story_correction c join story s on s.id = c.story_id
                        where s.status in ('published', 'corrected') and (c.at, c.id) < (:at, :id)
                        order by c.at desc, c.id desc limit :limit
                        """)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(StoryRows::corrected)
                .list());
    }

    Map<Long, Long> papers(Collection<Long> ids) {
        var papers = new HashMap<Long, Long>();
        database.plain(
                "select id, paper_id from story where id = any(?) and status in ('published', 'corrected')",
                statement -> Binding.array(statement, 1, "bigint", ids),
                row -> papers.put(row.getLong(1), row.getLong(2)));
        return papers;
    }

    /// In the order of the ids.
    List<StoryCard> cards(Collection<Long> ids) {
        var found = new HashMap<Long, StoryCard>();
        var sql = CARD + "from story s where s.id = any(?) and s.status in ('published', 'corrected')";
        database.plain(sql, statement -> Binding.array(statement, 1, "bigint", ids), StoryRows::cardOf)
                .forEach(card -> found.put(card.id(), card));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /// A card with the place of its list among those asked for.
    record Ranked(int place, StoryCard card) {}

    List<Stories.Stamp> stamps(long from, long to) {
        return database.use(handle -> handle.createQuery("""
                        select id, paper_id, coalesce(updated_at, published_at) as changed from story
                        where id >= :from and id < :to and status in ('published', 'corrected') order by id
                        """)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Stories.Stamp(
                        row.getLong("id"),
                        row.getLong("paper_id"),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list());
    }

    long highestId() {
        return database.use(handle -> handle.createQuery("select coalesce(max(id), 0) from story")
                .mapTo(Long.class)
                .one());
    }

    List<Stories.Revision> revisions(long story) {
        return database.use(handle -> handle.createQuery("""
                        select version, status, content ->> 'headline' as headline, note, by_staff, by_name, at
                        from story_revision where story_id = :story order by version desc limit 500
                        """)
                .bind("story", story)
                .map(StoryRows::revision)
                .list());
    }

    void sign(List<Signed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.use(handle -> {
            var batch = handle.prepareBatch("""
                    insert into story_author (story_id, author_id, published_at) values (:story, :author, :published)
                    on conflict do nothing
                    """);
            for (var row : rows) {
                batch.bind("story", row.story())
                        .bind("author", row.author())
                        .bind("published", row.published())
                        .add();
            }
            return batch.execute();
        });
    }

    void unsign(long story) {
        database.use(handle -> handle.execute("delete from story_author where story_id = ?", story));
    }

    /// Some stories that were not looked through yet, locked; those that another node holds are left to it.
    List<Long> unsigned(int limit) {
        return database.use(handle ->
                handle.createQuery("""
                        select id from story where not signed order by id limit :limit for update skip locked
                        """).bind("limit", limit).mapTo(Long.class).list());
    }

    void markSigned(Collection<Long> stories) {
        database.use(handle -> handle.createUpdate("update story set signed = true where id = any(:ids)")
                .bindArray("ids", Long.class, stories)
                .execute());
    }

    /// An author of a story, with the moment that the story carries in lists; null while readers may not see it.
    record Signed(long story, long author, @Nullable Instant published) {}
}
