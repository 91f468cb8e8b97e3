package broadsheet.writing;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

@Singleton
final class DraftStore {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Database database;

    DraftStore(Database database) {
        this.database = database;
    }

    void put(long story, long staff, Drafts.Kept kept) {
        database.use(handle -> handle.createUpdate("""
                        insert into writing_draft (story_id, staff_id, base_version, fields, kept_at)
                        values (:story, :staff, :base, :fields::jsonb, :at)
                        on conflict (story_id, staff_id) do update set base_version = excluded.base_version,
                            fields = excluded.fields, kept_at = excluded.kept_at
                        """)
                .bind("story", story)
                .bind("staff", staff)
                .bind("base", kept.baseVersion())
                .bind("fields", Json.write(kept.fields()))
                .bind("at", kept.at())
                .execute());
    }

    Optional<Drafts.Kept> find(long story, long staff) {
        return database.use(handle -> handle.createQuery("""
                        select base_version, fields, kept_at from writing_draft
                        where story_id = :story and staff_id = :staff
                        """)
                .bind("story", story)
                .bind("staff", staff)
                .map((row, _) -> new Drafts.Kept(
                        row.getLong("base_version"),
                        Json.read(row.getString("fields"), FIELDS),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    void delete(long story, long staff) {
        database.use(handle ->
                handle.execute("delete from writing_draft where story_id = ? and staff_id = ?", story, staff));
    }
}
