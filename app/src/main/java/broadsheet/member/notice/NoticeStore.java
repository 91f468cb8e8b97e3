package broadsheet.member.notice;

import broadsheet.platform.db.Database;
import broadsheet.rules.Rulebook;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Singleton
final class NoticeStore {
    private static final String RULES = "rules/";

    private final Database database;

    NoticeStore(Database database) {
        this.database = database;
    }

    /// False when the member was told already, or is not there.
    boolean insert(long member, String source, Notice.About about, Instant at) {
        var reply = about instanceof Notice.Reply(var comment) ? Long.valueOf(comment) : null;
        var words = words(about);
        return database.use(handle -> handle.createUpdate("""
                        insert into member_notice (member_id, source, comment_id, text, link, at)
                        select id, :source, :comment, :text, :link, :at
                        from member where id = :member and erased_at is null
                        on conflict do nothing
                        """)
                        .bind("member", member)
                        .bind("source", source)
                        .bind("comment", reply)
                        .bind("text", words == null ? null : words.getKey())
                        .bind("link", words == null ? null : words.getValue())
                        .bind("at", at)
                        .execute()
                > 0);
    }

    private static Map.@Nullable Entry<String, String> words(Notice.About about) {
        return switch (about) {
            case Notice.Reply _ -> null;
            case Notice.Decision(var text, var link) -> Map.entry(text, link);
            case Notice.NewRules(var text, var link) -> Map.entry(text, link);
        };
    }

    /// Tells everybody who agreed to earlier rules of a paper; nobody twice.
    void tellAgreed(Rulebook rules, Notice.NewRules about, Instant at) {
        database.use(handle -> handle.createUpdate("""
                        insert into member_notice (member_id, source, text, link, at)
                        select distinct member.id, :source, :text, :link, :at::timestamptz
                        from member_agreement agreed join member on member.id = agreed.member_id
                        where agreed.paper_id = :paper and agreed.version < :version and erased_at is null
                        on conflict do nothing
                        """)
                .bind("source", RULES + rules.paperId() + "/" + rules.version())
                .bind("text", about.text())
                .bind("link", about.link())
                .bind("at", at)
                .bind("paper", rules.paperId())
                .bind("version", rules.version())
                .execute());
    }

    List<Notice> before(long member, long id, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select id, source, comment_id, text, link, at, read_at from member_notice
                        where member_id = :member and id < :id order by id desc limit :limit
                        """)
                .bind("member", member)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> notice(row))
                .list());
    }

    int unread(long member, int most) {
        return database.use(handle -> handle.createQuery("""
                        select count(*) from (
                            select from member_notice where member_id = :member and read_at is null limit :most) as counted
                        """)
                .bind("member", member)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    void read(long member, long id, Instant now) {
        database.use(handle -> handle.execute(
                "update member_notice set read_at = ? where member_id = ? and id = ? and read_at is null",
                now,
                member,
                id));
    }

    void readUpTo(long member, long id, Instant now) {
        database.use(handle -> handle.execute(
                "update member_notice set read_at = ? where member_id = ? and id <= ? and read_at is null",
                now,
                member,
                id));
    }

    /// Of all members.
    int deleteBefore(Instant at) {
        return database.use(handle -> handle.execute("delete from member_notice where at < ?", at));
    }

    int deleteBefore(long member, Instant at) {
        return database.use(
                handle -> handle.execute("delete from member_notice where member_id = ? and at < ?", member, at));
    }

    void forget(long member) {
        database.use(handle -> handle.execute("delete from member_notice where member_id = ?", member));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var comment = row.getObject("comment_id", Long.class);
        var about = comment == null ? told(row) : new Notice.Reply(comment);
        return new Notice(row.getLong("id"), about, Objects.requireNonNull(time(row, "at")), time(row, "read_at"));
    }

    private static Notice.About told(ResultSet row) throws SQLException {
        var text = row.getString("text");
        var link = row.getString("link");
        return row.getString("source").startsWith(RULES)
                ? new Notice.NewRules(text, link)
                : new Notice.Decision(text, link);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
