package broadsheet.member.notice;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Who wants letters.
@Singleton
final class NoticeChoiceStore {
    private final Database database;

    NoticeChoiceStore(Database database) {
        this.database = database;
    }

    boolean mails(long member) {
        return database.use(
                handle -> handle.createQuery("select mail from member_notice_choice where member_id = :member")
                        .bind("member", member)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    /// The token of the first time stays: letters of before go on turning it off.
    void save(long member, boolean on, String token) {
        database.use(handle -> handle.execute("""
                insert into member_notice_choice (member_id, mail, off_token) values (?, ?, ?)
                on conflict (member_id) do update set mail = excluded.mail
                """, member, on, token));
    }

    boolean turnOff(String token) {
        return database.use(handle ->
                handle.execute("update member_notice_choice set mail = false where off_token = ?", token) > 0);
    }

    Optional<String> takeLetter(long member, Instant now, Instant since) {
        return database.use(handle -> handle.createQuery("""
                        update member_notice_choice set mailed_at = :now
                        where member_id = :member and mail and (mailed_at is null or mailed_at < :since)
                        returning off_token
                        """)
                .bind("member", member)
                .bind("now", now)
                .bind("since", since)
                .mapTo(String.class)
                .findOne());
    }

    void forget(long member) {
        database.use(handle -> handle.execute("delete from member_notice_choice where member_id = ?", member));
    }
}
