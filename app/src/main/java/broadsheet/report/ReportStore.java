package broadsheet.report;

import broadsheet.account.Tokens;
import broadsheet.kernel.Language;
import broadsheet.platform.db.Database;
import broadsheet.report.ReportService.Filing;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReportStore {
    private static final int MOST = 200;

    private final Database database;

    ReportStore(Database database) {
        this.database = database;
    }

    long insert(Filing filing, String secret, int version, Instant now) {
        var report = filing.report();
        var rule = !report.clause().isEmpty();
        return database.use(handle -> handle.createQuery("""
                        insert into report (secret_hash, paper_id, filed_at, member_id, reporter_key, name, email, language,
                            clause, rules_version, law, words)
                        values (:secret, :paper, :now, :member, :key, :name, :email, :language,
                            :clause, :version, :law, :words) returning id
                        """)
                .bind("secret", Tokens.sha256(secret))
                .bind("paper", filing.paper())
                .bind("now", now)
                .bind("member", filing.by().member())
                .bind("key", filing.key())
                .bind("name", filing.by().name().strip())
                .bind("email", filing.by().email().strip())
                .bind("language", filing.by().language().tag())
                .bind("clause", rule ? report.clause() : null)
                .bind("version", rule ? version : null)
                .bind("law", rule ? null : report.law())
                .bind("words", report.words().strip())
                .mapTo(Long.class)
                .one());
    }

    void insertItem(long report, Exhibit object, String key) {
        database.use(handle -> handle.execute(
                "insert into report_item (report_id, target, target_id, story_id, reporter_key) values (?, ?, ?, ?, ?)",
                report,
                object.target().kind().code(),
                object.target().id(),
                object.story(),
                key));
    }

    boolean reportedBefore(Target target, String key, long except) {
        return database.use(handle -> handle.createQuery("""
                        select exists (select from report_item where target = :kind and target_id = :id
                            and reporter_key = :key and state = 'open' and report_id <> :except)
                        """)
                .bind("kind", target.kind().code())
                .bind("id", target.id())
                .bind("key", key)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Report> bySecret(String secret) {
        return database.use(handle -> ReportRows.reports(handle.createQuery(
                                ReportRows.SELECT + "where secret_hash = :hash order by report.id, target, target_id")
                        .bind("hash", Tokens.sha256(secret)))
                .stream()
                .findFirst());
    }

    /// The newest of each object.
    List<Report> about(Collection<Target> targets) {
        return database.use(handle -> ReportRows.reports(
                about(handle.createQuery(ReportRows.SELECT + """
                        where report.id in (select newest.report_id
                            from unnest(:kinds, :numbers) as about (kind, number) cross join lateral (
                                select report_id from report_item where target = kind and target_id = number
                                order by report_id desc limit :most) as newest)
                        order by report.id desc, target, target_id
                        """), targets).bind("most", MOST)));
    }

    private static Query about(Query query, Collection<Target> targets) {
        return query.bindArray(
                        "kinds",
                        String.class,
                        targets.stream().map(one -> one.kind().code()).toList())
                .bindArray(
                        "numbers", Long.class, targets.stream().map(Target::id).toList());
    }

    List<Report> ofMember(long member) {
        return database.use(handle -> ReportRows.reports(handle.createQuery(
                        ReportRows.SELECT + "where member_id = :member order by report.id desc, target, target_id")
                .bind("member", member)));
    }

    /// What was open and now has this answer.
    List<Open> answer(Collection<Target> targets, Reports.Answer answer, Instant now) {
        var change = new Change(
                "open",
                answer.upheld() ? "upheld" : "rejected",
                answer.text(),
                answer.by().staff());
        return change(targets, change, now);
    }

    /// What was upheld and is no more.
    List<Open> correct(Target target, String text, @Nullable Long staff, Instant now) {
        return change(List.of(target), new Change("upheld", "rejected", text, staff), now);
    }

    private List<Open> change(Collection<Target> targets, Change change, Instant now) {
        return database.use(handle -> about(handle.createQuery("""
                        with answered as (
                            update report_item set state = :state, decided_at = :now, answer = :text, by_staff = :staff
                            from unnest(:kinds, :numbers) as about (kind, number)
                            where target = kind and target_id = number and state = :before
                            returning report_id, story_id, target, target_id)
                        select report.id, paper_id, answered.story_id, clause, rules_version, law, filed_at, reporter_key,
                            email, language, member_id, target, target_id
                        from answered join report on report.id = answered.report_id
                        order by report.id, target, target_id
                        """), targets)
                .bind("before", change.before())
                .bind("state", change.after())
                .bind("now", now)
                .bind("text", change.text())
                .bind("staff", change.staff())
                .map((row, context) -> open(row))
                .list());
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getLong("id"),
                new Target(Target.Kind.of(row.getString("target")).orElseThrow(), row.getLong("target_id")),
                row.getLong("paper_id"),
                row.getObject("story_id", Long.class),
                row.getString("clause"),
                row.getObject("rules_version", Integer.class),
                row.getString("law"),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("reporter_key"),
                row.getString("email"),
                Language.of(row.getString("language")),
                row.getObject("member_id", Long.class));
    }

    Optional<Contact> contact(long number) {
        return database.use(handle -> handle.createQuery("select email, member_id from report where id = :id")
                .bind("id", number)
                .map((row, context) -> new Contact(row.getString("email"), row.getObject("member_id", Long.class)))
                .findOne());
    }

    Map<String, Long> received(Instant from, Instant to) {
        return database.use(handle -> {
            var counts = new HashMap<String, Long>();
            handle.createQuery("""
                            select law, count(*) as count from report
                            where law is not null and filed_at >= :from and filed_at < :to group by law
                            """)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> counts.put(row.getString("law"), row.getLong("count")))
                    .list();
            return counts;
        });
    }

    boolean lockRejected(long report, Target target) {
        return database.use(handle -> handle.createQuery("""
                        select true from report_item where report_id = :report and target = :kind and target_id = :id
                            and state = 'rejected' for update
                        """)
                .bind("report", report)
                .bind("kind", target.kind().code())
                .bind("id", target.id())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    void reopen(long report, Target target) {
        database.use(handle -> handle.execute("""
                update report_item set state = 'open', decided_at = null, answer = null, by_staff = null
                where report_id = ? and target = ? and target_id = ?
                """, report, target.kind().code(), target.id()));
    }

    void forget(long member) {
        database.use(handle -> handle.execute(
                "update report set member_id = null, name = '', email = '', words = '' where member_id = ?", member));
    }

    /// What those who reported were told about the posts and the nickname of a member.
    void forgetAnswers(long member) {
        database.use(handle -> handle.createUpdate("""
                        update report_item set answer = '' where answer <> '' and (
                            (target = 'nickname' and target_id = :member)
                                or (target = 'post' and target_id in (
                                    select id from comment where author_member = :member)))
                        """).bind("member", member).execute());
    }

    private record Change(
            String before,
            String after,
            String text,
            @Nullable Long staff) {}

    /// Who filed a report.
    record Contact(String email, @Nullable Long member) {}

    /// A report that was just answered, for one of its objects.
    record Open(
            long number,
            Target target,
            long paper,
            @Nullable Long story,
            @Nullable String clause,
            @Nullable Integer version,
            @Nullable String law,
            Instant filed,
            String key,
            String email,
            Language language,
            @Nullable Long member) {}
}
