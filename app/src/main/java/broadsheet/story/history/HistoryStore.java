package broadsheet.story.history;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import broadsheet.story.Status;
import broadsheet.story.StoryContent;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@Singleton
final class HistoryStore {
    private final Database database;

    HistoryStore(Database database) {
        this.database = database;
    }

    /// Newest first; none while the story is not in the lists for readers.
    List<StoryVersions.Version> versions(long story, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select r.version, r.at, r.note, r.content
                        from story_revision r join story s on s.id = r.story_id
                        where r.story_id = :story and s.status in ('published', 'corrected')
                            and r.status in ('published', 'corrected')
                        order by r.version desc limit :limit
                        """)
                .bind("story", story)
                .bind("limit", limit)
                .map((row, _) -> new StoryVersions.Version(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        Json.read(row.getString("content"), StoryContent.class)))
                .list());
    }

    Optional<StoryVersions.Stored> at(long story, long version) {
        return database.use(handle -> handle.createQuery("""
                        select version, status, content from story_revision
                        where story_id = :story and version = :version
                        """)
                .bind("story", story)
                .bind("version", version)
                .map((row, _) -> new StoryVersions.Stored(
                        row.getLong("version"),
                        Status.of(row.getString("status")),
                        Json.read(row.getString("content"), StoryContent.class)))
                .findOne());
    }
}
