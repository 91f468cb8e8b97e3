package broadsheet.appeal;

import broadsheet.account.Permission;
import broadsheet.account.Role;
import broadsheet.appeal.Appeal.State;
import broadsheet.platform.db.Database;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@Singleton
final class AppealStore {
    private static final int MOST = 200;

    private final Database database;

    AppealStore(Database database) {
        this.database = database;
    }

    long nextId() {
        return database.use(handle -> handle.createQuery("select nextval(pg_get_serial_sequence('appeal', 'id'))")
                .mapTo(Long.class)
                .one());
    }

    void insert(long id, Filing filing, Instant due, long item) {
        database.use(handle -> handle.createUpdate("""
                        insert into appeal (id, paper_id, statement_id, report_id, target, target_id, member_id, text,
                            filed_at, due_at, first_staff, item_id)
                        values (:id, :paper, :statement, :report, :target, :targetId, :member, :text,
                            :at, :due, :first, :item)
                        """)
                .bind("id", id)
                .bind("paper", filing.paper())
                .bind("statement", filing.statement())
                .bind("report", filing.report())
                .bind("target", filing.target().kind().code())
                .bind("targetId", filing.target().id())
                .bind("member", filing.member())
                .bind("text", filing.text())
                .bind("at", filing.at())
                .bind("due", due)
                .bind("first", filing.first())
                .bind("item", item)
                .execute());
    }

    void decide(long id, boolean granted, String answer, Decider by, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        update appeal set state = :state, answer = :answer, by_staff = :staff, by_role = :role,
                            decided_at = :now where id = :id
                        """)
                .bind("state", granted ? "granted" : "refused")
                .bind("answer", answer)
                .bind("staff", by.staff())
                .bind("role", by.role())
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    Optional<Appeal> find(long id) {
        return database.use(handle ->
                one(handle.createQuery("select * from appeal where id = :id").bind("id", id)));
    }

    Optional<Appeal> lock(long id) {
        return database.use(handle -> one(handle.createQuery("select * from appeal where id = :id for update")
                .bind("id", id)));
    }

    Optional<Appeal> against(StatementId statement) {
        return database.use(handle -> one(handle.createQuery("select * from appeal where statement_id = :id")
                .bind("id", statement.value())));
    }

    Optional<Appeal> against(long report, Target target) {
        return database.use(handle -> one(handle.createQuery("""
                        select * from appeal where report_id = :report and target = :kind and target_id = :id
                        """)
                .bind("report", report)
                .bind("kind", target.kind().code())
                .bind("id", target.id())));
    }

    /// True when an appeal of the author about this object was granted: two people have looked at
    /// it.
    boolean granted(Target target) {
        return database.use(handle -> handle.createQuery("""
                        select exists (select from appeal where target = :kind and target_id = :id
                            and statement_id is not null and state = 'granted')
                        """)
                .bind("kind", target.kind().code())
                .bind("id", target.id())
                .mapTo(Boolean.class)
                .one());
    }

    /// Slugs of the papers at which fewer than two people moderate, or nobody may judge appeals.
    List<String> withoutJudge() {
        return database.use(handle -> handle.createQuery("""
                        select slug from paper
                        where not exists (select from staff_role join staff on staff.id = staff_id
                                where paper_id = paper.id and role = any(:judges) and not disabled)
                            or (select count(distinct staff_id) from staff_role join staff on staff.id = staff_id
                                where paper_id = paper.id and role = any(:moderators) and not disabled) < 2
                        order by id
                        """)
                .bindArray("judges", String.class, roles(Permission.JUDGE_APPEALS))
                .bindArray("moderators", String.class, roles(Permission.MODERATE))
                .mapTo(String.class)
                .list());
    }

    private static List<String> roles(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.allows(permission))
                .map(Role::code)
                .toList();
    }

    List<Appeal> ofMember(long member) {
        return database.use(handle -> handle.createQuery("select * from appeal where member_id = :member order by id")
                .bind("member", member)
                .map((row, context) -> appeal(row))
                .list());
    }

    long overdue() {
        return database.use(
                handle -> handle.createQuery("select count(*) from appeal where state = 'open' and due_at < now()")
                        .mapTo(Long.class)
                        .one());
    }

    List<Appeal> overdue(Collection<Long> papers, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        select * from appeal where state = 'open' and due_at < :now and paper_id = any(:papers)
                        order by due_at, id limit :most
                        """)
                .bindArray("papers", Long.class, papers)
                .bind("most", MOST)
                .bind("now", now)
                .map((row, context) -> appeal(row))
                .list());
    }

    /// What open appeals are against.
    List<Long> open(String column) {
        return database.use(handle -> handle.createQuery(
                        "select %1$s from appeal where state = 'open' and %1$s is not null".formatted(column))
                .mapTo(Long.class)
                .list());
    }

    /// What is decided is forgotten; what is not is kept until it is.
    void forget(long member) {
        database.use(handle -> handle.execute(
                "update appeal set member_id = null, text = '', answer = '' where member_id = ? and state <> 'open'",
                member));
    }

    private static Optional<Appeal> one(Query query) {
        return query.map((row, context) -> appeal(row)).findOne();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getLong("id"),
                row.getLong("paper_id"),
                row.getObject("statement_id", Long.class),
                row.getObject("report_id", Long.class),
                new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                row.getObject("member_id", Long.class),
                row.getString("text"),
                Objects.requireNonNull(time(row, "filed_at")),
                Objects.requireNonNull(time(row, "due_at")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("first_staff", Long.class),
                time(row, "decided_at"),
                row.getString("answer"),
                row.getLong("item_id"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// An appeal on its way.
    record Filing(
            long paper,
            @Nullable Long statement,
            @Nullable Long report,
            Target target,
            @Nullable Long story,
            @Nullable Long member,
            String text,
            Instant at,
            @Nullable Long first) {}
}
