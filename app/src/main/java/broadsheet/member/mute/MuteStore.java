package broadsheet.member.mute;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
final class MuteStore {
    private final Database database;

    MuteStore(Database database) {
        this.database = database;
    }

    void insert(long member, long muted, Instant now) {
        database.use(handle -> handle.execute("""
                insert into member_mute (member_id, muted_id, at) values (?, ?, ?) on conflict do nothing
                """, member, muted, now));
    }

    void delete(long member, long muted) {
        database.use(handle ->
                handle.execute("delete from member_mute where member_id = ? and muted_id = ?", member, muted));
    }

    List<Long> of(long member) {
        return database.use(handle -> handle.createQuery(
                        "select muted_id from member_mute where member_id = :member order by at desc, muted_id desc")
                .bind("member", member)
                .mapTo(Long.class)
                .list());
    }

    boolean mutes(long member, long other) {
        return database.use(handle -> handle.createQuery(
                        "select exists (select from member_mute where member_id = :member and muted_id = :other)")
                .bind("member", member)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one());
    }

    /// The member's own list, and the member on the lists of others.
    void forget(long member) {
        database.use(handle ->
                handle.execute("delete from member_mute where member_id = ? or muted_id = ?", member, member));
    }
}
