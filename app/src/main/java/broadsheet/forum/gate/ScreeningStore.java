package broadsheet.forum.gate;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import broadsheet.screening.Answer;
import broadsheet.screening.Finding;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What screening said.
@Singleton
final class ScreeningStore {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Database database;

    ScreeningStore(Database database) {
        this.database = database;
    }

    void insert(ScreeningRecord record) {
        var target = record.target();
        database.use(handle -> handle.createUpdate("""
                        insert into comment_screening
                            (story_id, member_id, comment_id, revision, answer, text, findings, at)
                        values (:story, :member, :comment, :revision, :answer, :text, :findings::jsonb, :at)
                        """)
                .bind("story", record.story())
                .bind("member", record.member())
                .bind("comment", target == null ? null : target.comment())
                .bind("revision", target == null ? null : target.revision())
                .bind("answer", record.answer().name().toLowerCase(Locale.ROOT))
                .bind("text", record.text())
                .bind("findings", Json.write(record.findings()))
                .bind("at", record.at())
                .execute());
    }

    List<ScreeningRecord> ofComment(long comment) {
        return records("comment_id = :id order by id", comment);
    }

    List<ScreeningRecord> ofMember(long member) {
        return records("member_id = :id order by id", member);
    }

    private List<ScreeningRecord> records(String which, long id) {
        return database.use(handle -> handle.createQuery("select * from comment_screening where " + which)
                .bind("id", id)
                .map((row, context) -> record(row))
                .list());
    }

    private static ScreeningRecord record(ResultSet row) throws SQLException {
        var comment = row.getObject("comment_id", Long.class);
        return new ScreeningRecord(
                row.getLong("story_id"),
                row.getLong("member_id"),
                comment == null ? null : new ScreeningRecord.Target(comment, row.getInt("revision")),
                Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                Json.read(row.getString("findings"), FINDINGS),
                row.getTimestamp("at").toInstant());
    }

    /// How many of the oldest rows were taken.
    int deleteBefore(Instant at, int most) {
        return database.use(handle -> handle.execute("""
                delete from comment_screening where id in (
                    select id from comment_screening where at < ? order by at limit ? for update skip locked)
                """, at, most));
    }

    /// What was not taken, and how texts were read: nothing of it is left.
    void erase(long member) {
        database.use(handle -> handle.createUpdate("delete from comment_screening where member_id = :member")
                .bind("member", member)
                .execute());
    }
}
