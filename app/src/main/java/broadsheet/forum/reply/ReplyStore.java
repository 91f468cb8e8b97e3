package broadsheet.forum.reply;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox.Place;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReplyStore {
    private final Database database;

    ReplyStore(Database database) {
        this.database = database;
    }

    /// How far telling has come; nothing while another node is at it.
    Optional<Place> lock() {
        return database.use(
                handle -> handle.createQuery("select transaction, number from reply_progress for update skip locked")
                        .map((row, context) -> new Place(row.getLong("transaction"), row.getLong("number")))
                        .findOne());
    }

    void save(Place place) {
        database.use(handle -> handle.execute(
                "update reply_progress set transaction = ?, number = ?", place.transaction(), place.number()));
    }

    /// Those of these comments that answer a member other than their author, and that readers see.
    List<Reply> replies(Collection<Long> comments) {
        return database.use(handle -> handle.createQuery("""
                        select reply.id, reply.story_id, reply.author_member, reply.author_name, reply.created_at,
                            answered.author_member as answered
                        from comment as reply join comment as answered on answered.id = reply.parent_id
                        where reply.id = any(:ids) and reply.state = 'visible' and answered.author_member is not null
                            and answered.author_name <> ''
                            and reply.author_member is distinct from answered.author_member
                        order by reply.id
                        """)
                .bindArray("ids", Long.class, comments)
                .map((row, context) -> new Reply(
                        row.getLong("id"),
                        row.getLong("story_id"),
                        row.getObject("author_member", Long.class),
                        row.getString("author_name"),
                        row.getLong("answered"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /// An answer.
    ///
    /// @param member its author, or null for staff
    /// @param answered the member who is answered
    record Reply(long comment, long story, @Nullable Long member, String name, long answered, Instant at) {}
}
