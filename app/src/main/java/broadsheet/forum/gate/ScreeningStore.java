package broadsheet.forum.gate;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import broadsheet.rules.StatementId;
import broadsheet.screening.Answer;
import broadsheet.screening.Finding;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What screening said.
@Singleton
final class ScreeningStore {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Database database;

    ScreeningStore(Database database) {
        this.database = database;
    }

    void insert(ScreeningRecord record, Link link) {
        var target = record.target();
        database.use(handle -> handle.createUpdate("""
                        insert into comment_screening
                            (story_id, member_id, comment_id, revision, answer, text, findings, at,
                                statement_id, parent_id, edits)
                        values (:story, :member, :comment, :revision, :answer, :text, :findings::jsonb, :at,
                            :statement, :parent, :edits)
                        """)
                .bind("story", record.story())
                .bind("member", record.member())
                .bind("comment", target == null ? null : target.comment())
                .bind("revision", target == null ? null : target.revision())
                .bind("answer", record.answer().name().toLowerCase(Locale.ROOT))
                .bind("text", record.text())
                .bind("findings", Json.write(record.findings()))
                .bind("at", record.at())
                .bind(
                        "statement",
                        link.statement() == null ? null : link.statement().value())
                .bind("parent", link.parent())
                .bind("edits", link.edits())
                .execute());
    }

    Optional<Refusal> lockRefused(StatementId statement) {
        return database.use(handle -> handle.createQuery("""
                        select * from comment_screening
                        where statement_id = :statement and comment_id is null and text <> '' for update
                        """)
                .bind("statement", statement.value())
                .map((row, context) -> new Refusal(
                        row.getLong("story_id"),
                        row.getObject("parent_id", Long.class),
                        row.getObject("edits", Long.class),
                        row.getLong("member_id"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .findOne());
    }

    void admitted(StatementId statement, long comment, int revision) {
        database.use(handle -> handle.execute(
                "update comment_screening set comment_id = ?, revision = ?, text = null where statement_id = ?",
                comment,
                revision,
                statement.value()));
    }

    /// What was not taken in before a moment.
    ///
    /// @param appealed numbers of the statements that somebody has still to decide over
    int forgetRefusedBefore(Instant at, List<Long> appealed) {
        return database.use(handle -> handle.createUpdate("""
                        delete from comment_screening where comment_id is null and at < :at
                            and coalesce(statement_id <> all(:appealed), true)
                        """)
                .bind("at", at)
                .bindArray("appealed", Long.class, appealed)
                .execute());
    }

    /// What was found before a moment in what was taken in.
    int forgetFindingsBefore(Instant at) {
        return database.use(
                handle -> handle.execute("delete from comment_screening where comment_id is not null and at < ?", at));
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

    /// To which statement a text that was not taken belongs, and where it would have stood.
    record Link(
            @Nullable StatementId statement,
            @Nullable Long parent,
            @Nullable Long edits) {
        static final Link NONE = new Link(null, null, null);
    }

    /// What was not taken, and how texts were read: nothing of it is left.
    void erase(long member) {
        database.use(handle -> handle.createUpdate("delete from comment_screening where member_id = :member")
                .bind("member", member)
                .execute());
    }
}
