package broadsheet.tag;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import broadsheet.text.words.NameKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
final class TagStore {
    private static final String TAG = """
            select t.id, t.name, t.kind, t.description, t.version,
                array(select f.name from tag_form f where f.tag_id = t.id order by f.name <> t.name, f.name) as names
            from tag_name t
            """;

    private final Database database;

    TagStore(Database database) {
        this.database = database;
    }

    /// Only one changes tags at a time, on all nodes.
    void lock() {
        database.use(handle -> handle.execute("lock table tag_name in share row exclusive mode"));
    }

    List<TagName> all() {
        return database.use(handle -> handle.createQuery(TAG).map(TagStore::tag).list());
    }

    Optional<TagName> find(long id) {
        return database.use(handle -> handle.createQuery(TAG + "where t.id = :id")
                .bind("id", id)
                .map(TagStore::tag)
                .findOne());
    }

    /// Those of these printed names that lead to a tag.
    List<String> known(Collection<String> names) {
        return database.use(handle -> handle.createQuery("select name from tag_form where name = any(:names)")
                .bindArray("names", String.class, names)
                .mapTo(String.class)
                .list());
    }

    /// A tag that has a name with one of these keys, the oldest.
    Optional<Long> withKey(Collection<String> keys) {
        return database.use(handle -> handle.createQuery(
                        "select tag_id from tag_form where key = any(:keys) order by tag_id limit 1")
                .bindArray("keys", String.class, keys)
                .mapTo(Long.class)
                .findOne());
    }

    long insert(String name) {
        return database.use(handle -> handle.createQuery("insert into tag_name (name) values (:name) returning id")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }

    /// A name that leads somewhere else until now leads here afterwards.
    void lead(String name, String key, long tag) {
        database.use(handle -> handle.execute("""
                insert into tag_form (name, key, tag_id) values (?, ?, ?)
                on conflict (name) do update set tag_id = excluded.tag_id
                """, name, key, tag));
    }

    void update(long id, Tags.Edit edit) {
        database.use(handle -> handle.createUpdate("""
                        update tag_name
                        set name = :name, kind = :kind, description = :description, version = version + 1
                        where id = :id
                        """)
                .bind("id", id)
                .bind("name", edit.name())
                .bind("kind", code(edit.kind()))
                .bind("description", edit.description())
                .execute());
    }

    void touch(long id) {
        database.use(handle -> handle.execute("update tag_name set version = version + 1 where id = ?", id));
    }

    void move(long from, long into) {
        database.use(handle -> handle.execute("update tag_form set tag_id = ? where tag_id = ?", into, from));
    }

    void delete(long id) {
        database.use(handle -> handle.execute("delete from tag_name where id = ?", id));
    }

    void log(Instant at, Actor by, String action, String subject, String result) {
        database.use(handle -> handle.createUpdate("""
                        insert into tag_change (at, staff_id, actor, action, subject, result)
                        values (:at, :staff, :actor, :action, :subject, :result)
                        """)
                .bind("at", at)
                .bind("staff", by.staff())
                .bind("actor", by.name())
                .bind("action", action)
                .bind("subject", subject)
                .bind("result", result)
                .execute());
    }

    List<Tags.Changed> changes(int limit) {
        return database.use(handle -> handle.createQuery(
                        "select at, actor, action, subject, result from tag_change order by id desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Tags.Changed(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("result")))
                .list());
    }

    private static TagName tag(ResultSet row, StatementContext context) throws SQLException {
        return new TagName(
                row.getLong("id"),
                row.getString("name"),
                kind(row.getString("kind")),
                row.getString("description"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getLong("version"));
    }

    static @Nullable NameKind kind(@Nullable String code) {
        return code == null ? null : NameKind.of(code).orElseThrow();
    }

    static @Nullable String code(@Nullable NameKind kind) {
        return kind == null ? null : kind.code();
    }
}
