package broadsheet.privacy;

import broadsheet.platform.db.Database;
import broadsheet.privacy.AccessLog.Access;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;

/// Reads what decisions and authorities wrote down.
@Singleton
final class AccessStore {
    private static final int MOST = 200;

    private final Database database;

    AccessStore(Database database) {
        this.database = database;
    }

    List<Access> newest() {
        return database.use(handle -> handle.createQuery("""
                        (select at, 'address' as kind, by_name, member_id, reason from decision_reveal
                            order by id desc limit :most)
                        union all (select at, 'hold', by_name, member_id, reason from decision_hold
                            order by id desc limit :most)
                        union all (select at, 'alert', by_name, coalesce(member_id, 0), authority from authority_alert
                            order by id desc limit :most)
                        order by at desc limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Access(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("by_name"),
                        row.getLong("member_id"),
                        row.getString("reason")))
                .list());
    }
}
