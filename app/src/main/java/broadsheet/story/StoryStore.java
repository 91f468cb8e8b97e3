package broadsheet.story;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import broadsheet.platform.db.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Writes and reads whole stories. Lists are in [StoryListStore].
@Singleton
final class StoryStore {
    private static final String SELECT = """
            select id, version, status, paper_id, section_id, content, created_at, changed_at, published_at, updated_at,
                withdrawn_at, withdrawn_reason,
                (select json_agg(json_build_object('paperId', paper_id, 'sectionId', section_id) order by paper_id)
                    from story_placement p where p.story_id = story.id and p.paper_id <> story.paper_id) as also_in,
                (select json_agg(json_build_object('id', c.id, 'at', c.at, 'note', c.note) order by c.at, c.id)
                    from story_correction c where c.story_id = story.id) as corrections
            from story
            """;

    private final Database database;

    StoryStore(Database database) {
        this.database = database;
    }

    Optional<Story> find(long id) {
        return database
                .plain(SELECT + "where id = ?", statement -> statement.setLong(1, id), StoryRows::storyOf)
                .stream()
                .findFirst();
    }

    Optional<Story> lock(long id) {
        return database.use(handle -> handle.createQuery(SELECT + "where id = :id for update of story")
                .bind("id", id)
                .map(StoryRows::story)
                .findOne());
    }

    List<Story> after(long id, int limit) {
        return database.use(handle -> handle.createQuery(SELECT + "where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(StoryRows::story)
                .list());
    }

    List<Story> all(Collection<Long> ids) {
        return database.plain(
                SELECT + "where id = any(?)",
                statement -> Binding.array(statement, 1, "bigint", ids),
                StoryRows::storyOf);
    }

    List<Story> forStaff(@Nullable Long paper, Collection<String> statuses, Cursor after, int limit) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where (:paper::bigint is null or paper_id = :paper) and status = any(:statuses)
                            and (changed_at, id) < (:at, :id)
                        order by changed_at desc, id desc limit :limit
                        """)
                .bind("paper", paper)
                .bindArray("statuses", String.class, statuses)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(StoryRows::story)
                .list());
    }

    List<Long> nextIds(int count) {
        return database.use(handle -> handle.createQuery(
                        "select nextval(pg_get_serial_sequence('story', 'id')) from generate_series(1, :count)")
                .bind("count", count)
                .mapTo(Long.class)
                .list());
    }

    void insert(List<Story> stories) {
        batch("""
                insert into story (id, version, status, paper_id, section_id, kicker, headline, teaser, lead_image,
                    language, urgency, content, published_at, updated_at, created_at, changed_at, signed)
                values (:id, :version, :status, :paper, :section, :kicker, :headline, :teaser, :image::jsonb,
                    :language, :urgency, :content::jsonb, :published, :updated, :created, :changed, true)
                """, stories, StoryStore::bind);
    }

    void update(Story story) {
        database.use(handle -> {
            var update = handle.createUpdate("""
                    update story set version = :version, status = :status, paper_id = :paper, section_id = :section,
                        kicker = :kicker, headline = :headline, teaser = :teaser, lead_image = :image::jsonb,
                        language = :language, urgency = :urgency, content = :content::jsonb,
                        published_at = :published, updated_at = :updated, changed_at = :changed, signed = true,
                        withdrawn_at = :withdrawn, withdrawn_reason = :reason
                    where id = :id
                    """);
            bind(update, story);
            var withdrawal = story.withdrawal();
            return update.bind("withdrawn", withdrawal == null ? null : withdrawal.at())
                    .bind("reason", withdrawal == null ? null : withdrawal.reason())
                    .execute();
        });
    }

    private static void bind(SqlStatement<?> statement, Story story) {
        var content = story.content();
        var image =
                content.images().isEmpty() ? null : Json.write(content.images().getFirst());
        statement
                .bind("id", story.id())
                .bind("version", story.version())
                .bind("status", story.status().code())
                .bind("paper", story.place().paperId())
                .bind("section", story.place().sectionId())
                .bind("kicker", content.kicker())
                .bind("headline", content.headline())
                .bind("teaser", content.effectiveTeaser())
                .bind("image", image)
                .bind("language", content.language())
                .bind("urgency", content.urgency())
                .bind("content", Json.write(content))
                .bind("published", story.published())
                .bind("updated", story.updated())
                .bind("created", story.created())
                .bind("changed", story.changed());
    }

    void insertPlacements(List<Listed> places) {
        batch(
                """
                insert into story_placement (story_id, paper_id, section_id, published_at)
                values (:story, :paper, :section, :published)
                """,
                places,
                (batch, listed) -> batch.bind("story", listed.story())
                        .bind("paper", listed.place().paperId())
                        .bind("section", listed.place().sectionId())
                        .bind("published", listed.published()));
    }

    void insertTags(List<Tagged> tags) {
        batch(
                """
                insert into story_tag (story_id, tag, published_at) values (:story, :tag, :published)
                """,
                tags,
                (batch, tagged) -> batch.bind("story", tagged.story())
                        .bind("tag", tagged.tag())
                        .bind("published", tagged.published()));
    }

    void deletePlacements(long story) {
        database.use(handle -> handle.execute("delete from story_placement where story_id = ?", story));
    }

    void deleteTags(long story) {
        database.use(handle -> handle.execute("delete from story_tag where story_id = ?", story));
    }

    void insertRevisions(List<Story> stories, @Nullable String note, Actor by) {
        batch(
                """
                insert into story_revision (story_id, version, status, content, note, by_staff, by_name, at)
                values (:id, :version, :status, :content::jsonb, :note, :staff, :name, :changed)
                """,
                stories,
                (batch, story) -> batch.bind("id", story.id())
                        .bind("version", story.version())
                        .bind("status", story.status().code())
                        .bind("content", Json.write(story.content()))
                        .bind("note", note)
                        .bind("staff", by.staff())
                        .bind("name", by.name())
                        .bind("changed", story.changed()));
    }

    void insertCorrection(long story, long version, String note, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        insert into story_correction (story_id, version, note, at) values (:story, :version, :note, :at)
                        """)
                .bind("story", story)
                .bind("version", version)
                .bind("note", note)
                .bind("at", at)
                .execute());
    }

    private <T> void batch(String sql, List<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return;
        }
        database.use(handle -> {
            var batch = handle.prepareBatch(sql);
            for (var row : rows) {
                binder.bind(batch, row);
                batch.add();
            }
            return batch.execute();
        });
    }

    @FunctionalInterface
    private interface Binder<T> {
        void bind(PreparedBatch batch, T row);
    }

    /// A place with the moment it carries in lists, null while readers may not see the story.
    record Listed(long story, Place place, @Nullable Instant published) {}

    /// A tag, likewise.
    record Tagged(long story, String tag, @Nullable Instant published) {}
}
