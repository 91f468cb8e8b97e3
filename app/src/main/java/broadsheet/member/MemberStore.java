package broadsheet.member;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class MemberStore {
    private static final String COLUMNS =
            "id, nickname, since, standing, suspended_until, statement_id, erasure_at, erasure_posts";

    private final Database database;

    MemberStore(Database database) {
        this.database = database;
    }

    /// The number of the next member.
    long nextId() {
        return database.use(handle -> handle.createQuery("select nextval(pg_get_serial_sequence('member', 'id'))")
                .mapTo(Long.class)
                .one());
    }

    /// False when a nickname that looks the same is taken.
    boolean insert(Member member, String skeleton) {
        return database.use(
                handle -> handle.execute("""
                        insert into member (id, nickname, skeleton, since) overriding system value values (?, ?, ?, ?)
                        on conflict do nothing
                        """, member.id(), member.nickname(), skeleton, member.since()) > 0);
    }

    List<Row> all(Collection<Long> ids) {
        return database.plain(
                "select " + COLUMNS + " from member where id = any(?) and erased_at is null",
                statement -> Binding.array(statement, 1, "bigint", ids),
                MemberStore::row);
    }

    Optional<Row> lock(long id) {
        return database.use(handle -> handle.createQuery(
                        "select " + COLUMNS + " from member where id = :id and erased_at is null for update")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    Optional<Long> bySkeleton(String skeleton) {
        return database.use(handle -> handle.createQuery("select id from member where skeleton = :skeleton")
                .bind("skeleton", skeleton)
                .mapTo(Long.class)
                .findOne());
    }

    /// False when a nickname that looks the same is taken.
    boolean setNickname(long id, String nickname, String skeleton) {
        return database.use(handle -> handle.execute("""
                        update member set nickname = ?, skeleton = ?
                        where id = ? and not exists (select from member where skeleton = ? and id <> ?)
                        """, nickname, skeleton, id, skeleton, id) > 0);
    }

    void insertChange(long id, String before, String after, @Nullable StatementId statement, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into nickname_change (member_id, before, after, statement_id, changed_at)
                        values (:id, :before, :after, :statement, :now)
                        """)
                .bind("id", id)
                .bind("before", before)
                .bind("after", after)
                .bind("statement", statement == null ? null : statement.value())
                .bind("now", now)
                .execute());
    }

    /// When the member last chose another nickname; a measure makes the choice free again.
    Optional<Instant> lastChange(long id) {
        return database.use(handle -> handle.createQuery("""
                        select case when statement_id is null then changed_at end as chosen from nickname_change
                        where member_id = :id order by changed_at desc, id desc limit 1
                        """)
                .bind("id", id)
                .map((row, context) -> Optional.ofNullable(time(row, "chosen")))
                .findOne()
                .flatMap(chosen -> chosen));
    }

    /// What the last change took away, if it was the measure of this statement.
    Optional<String> takenWith(long id, StatementId statement) {
        return database.use(handle -> handle.createQuery("""
                        select case when statement_id = :statement then before end as taken from nickname_change
                        where member_id = :id order by changed_at desc, id desc limit 1
                        """)
                .bind("id", id)
                .bind("statement", statement.value())
                .map((row, context) -> Optional.ofNullable(row.getString("taken")))
                .findOne()
                .flatMap(taken -> taken));
    }

    void setStanding(long id, Standing standing, StatementId statement) {
        database.use(handle -> handle.createUpdate("""
                        update member set standing = :standing, suspended_until = :until, statement_id = :statement
                        where id = :id
                        """)
                .bind("id", id)
                .bind("standing", standing.code())
                .bind("until", standing instanceof Standing.Suspended suspended ? suspended.until() : null)
                .bind("statement", statement.value())
                .execute());
    }

    void setErasure(long id, @Nullable Instant at, boolean postsToo) {
        database.use(handle ->
                handle.execute("update member set erasure_at = ?, erasure_posts = ? where id = ?", at, postsToo, id));
    }

    /// One whose erasure is due, locked; nothing when others hold all of them.
    Optional<Row> lockDue(Instant now) {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + """
                         from member where erasure_at <= :now and erased_at is null
                        order by erasure_at limit 1 for update skip locked
                        """)
                .bind("now", now)
                .map((row, context) -> row(row))
                .findOne());
    }

    void erase(long id, Instant now) {
        database.use(handle -> handle.execute(
                "update member set nickname = null, skeleton = null, erased_at = ? where id = ?", now, id));
    }

    void deleteChanges(long id) {
        database.use(handle -> handle.execute("delete from nickname_change where member_id = ?", id));
    }

    void deleteAgreements(long id) {
        database.use(handle -> handle.execute("delete from member_agreement where member_id = ?", id));
    }

    void insertAgreement(long id, Agreement agreement) {
        database.use(handle -> handle.execute("""
                insert into member_agreement (member_id, paper_id, version, agreed_at) values (?, ?, ?, ?)
                on conflict do nothing
                """, id, agreement.paperId(), agreement.version(), agreement.at()));
    }

    List<Agreement> agreements(long id) {
        return database.use(handle -> handle.createQuery("""
                        select paper_id, version, agreed_at from member_agreement where member_id = :id
                        order by agreed_at desc, paper_id
                        """)
                .bind("id", id)
                .map((row, context) ->
                        new Agreement(row.getLong("paper_id"), row.getInt("version"), at(row, "agreed_at")))
                .list());
    }

    List<NicknameChange> changes(long id) {
        return database.use(handle -> handle.createQuery("""
                        select before, after, changed_at from nickname_change where member_id = :id
                        order by changed_at desc
                        """)
                .bind("id", id)
                .map((row, context) ->
                        new NicknameChange(row.getString("before"), row.getString("after"), at(row, "changed_at")))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("nickname"),
                at(row, "since"),
                row.getString("standing"),
                time(row, "suspended_until"),
                row.getLong("statement_id"),
                time(row, "erasure_at"),
                row.getBoolean("erasure_posts"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    record NicknameChange(String before, String after, Instant at) {}

    /// A member as the table has it.
    record Row(
            long id,
            String nickname,
            Instant since,
            String standing,
            @Nullable Instant until,
            long statement,
            @Nullable Instant erasure,
            boolean postsToo) {
        Member member(Instant now) {
            return new Member(id, nickname, since, standingAt(now), erasure);
        }

        private Standing standingAt(Instant now) {
            if (standing.equals("ended")) {
                return new Standing.Ended(new StatementId(statement));
            }
            return until != null && until.isAfter(now)
                    ? new Standing.Suspended(until, new StatementId(statement))
                    : new Standing.Active();
        }
    }
}
