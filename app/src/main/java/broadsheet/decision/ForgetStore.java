package broadsheet.decision;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;

/// Erases words about members and their posts.
@Singleton
final class ForgetStore {
    private static final String THEIRS = """
            (target = 'nickname' and target_id = :member)
                or (target = 'post' and target_id in (select id from comment where author_member = :member))
            """;

    private final Database database;

    ForgetStore(Database database) {
        this.database = database;
    }

    void forgetWords(long member) {
        run("update decision set facts = '', note = '' where " + THEIRS, member);
    }

    void forgetNotes(long member) {
        run("delete from decision_note where " + THEIRS, member);
    }

    private void run(String sql, long member) {
        database.use(handle -> handle.createUpdate(sql).bind("member", member).execute());
    }
}
