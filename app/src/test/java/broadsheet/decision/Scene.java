package broadsheet.decision;

import broadsheet.ApiClient;
import broadsheet.Samples;
import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Session;
import broadsheet.account.SignInAttempt;
import broadsheet.account.Staff;
import broadsheet.account.Tokens;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.queue.Queue;
import broadsheet.report.NewReport;
import broadsheet.report.Receipt;
import broadsheet.report.Reporter;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/// Papers, stories, members, comments and moderators for tests of due process.
@Singleton
public class Scene {
    public static final String PASSWORD = "correct horse battery";

    private final Publications publications;
    private final Stories stories;
    private final Members members;
    private final Comments comments;
    private final Accounts accounts;
    private final Reports reports;
    private final Queue queue;
    private final Decisions decisions;
    private final Mailbox mailbox;
    private final Database database;

    Scene(
            Publications publications,
            Stories stories,
            Members members,
            Comments comments,
            Accounts accounts,
            Reports reports,
            Queue queue,
            Decisions decisions,
            Mailbox mailbox,
            Database database) {
        this.publications = publications;
        this.stories = stories;
        this.members = members;
        this.comments = comments;
        this.accounts = accounts;
        this.reports = reports;
        this.queue = queue;
        this.decisions = decisions;
        this.mailbox = mailbox;
        this.database = database;
    }

    public Paper paper() {
        return Samples.paper(publications);
    }

    public Story story(Paper paper) {
        return Samples.published(stories, paper, "央行升息半碼");
    }

    /// A member who agreed to the rules of the paper, reached at an address of its own.
    public long member(Paper paper) {
        var id = members.register(ApiClient.unique("reader")).orThrow().id();
        members.agree(id, paper.id(), 0).orThrow();
        var _ = database.use(handle -> handle.execute(
                "insert into member_login (member_id, email, password, changed_at) values (?, ?, 'x', now())",
                id,
                email(id)));
        return id;
    }

    /// The value of the cookie `member` in a browser in which a member is signed in.
    public String session(long member) {
        var token = Tokens.fresh();
        var _ = database.use(handle -> handle.execute("""
                insert into member_session (token_hash, member_id, created_at, seen_at, expires_at)
                values (?, ?, now(), now(), now() + interval '1 day')
                """, Tokens.sha256(token), member));
        return token;
    }

    public static String email(long member) {
        return "member" + member + "@example.org";
    }

    public Comment comment(Story story, long member, String text) {
        var name = members.find(member).orElseThrow().nickname();
        return comments.post(new NewComment(story.id(), null, text), Author.member(member, name))
                .orThrow();
    }

    public Staff staff(Paper paper, Role role) {
        var staff = accounts.add(ApiClient.unique("staff") + "@example.org", "施予安", PASSWORD)
                .orThrow();
        return accounts.grant(staff.id(), role, role.forAllPapers() ? null : paper.id())
                .orThrow();
    }

    /// A client of the API in which somebody is signed in.
    public ApiClient client(URI site, Staff staff) {
        var attempt =
                new SignInAttempt(staff.email(), PASSWORD, Session.Kind.TOKEN, "198.51.100." + staff.id() % 250, null);
        return new ApiClient(site).with(accounts.signIn(attempt).orThrow().token());
    }

    /// A report of somebody without an account.
    public Receipt report(Paper paper, String email, Target... objects) {
        return reports.file(new NewReport(List.of(objects), "R2", "", "他在罵人。", false), reporter(paper, email))
                .orThrow();
    }

    public static Reporter reporter(Paper paper, String email) {
        return new Reporter(null, "", email, paper.id(), Language.ZH_HANT, "203.0.113." + (email.hashCode() & 0x7f));
    }

    public long item(Target target) {
        return queue.of(target).orElseThrow().id();
    }

    /// The item of what somebody reported just now.
    public long reported(Paper paper, Target target) {
        report(paper, Visits.email(), target);
        return item(target);
    }

    /// The statement with which a reported comment is taken out.
    public StatementId removed(Paper paper, Comment comment, Staff by) {
        var item = reported(paper, Target.post(comment.id()));
        return new StatementId(decide(List.of(item), by, Measure.REMOVE)
                .getFirst()
                .statements()
                .getFirst());
    }

    public List<Decision> decide(List<Long> items, Staff by, Measure... measures) {
        return decisions.decide(decision(items, measures), by).orThrow();
    }

    /// The letters to an address that have not left the house.
    public List<String> letters(String to) {
        return mailbox.before(Long.MAX_VALUE).stream()
                .filter(kept -> kept.letter().to().equals(to))
                .map(kept -> kept.letter().text())
                .toList();
    }

    /// Why something was refused; empty when it was not.
    public static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    public static NewDecision decision(List<Long> items, Measure... measures) {
        return new NewDecision(items, List.of(measures), "R2", "", "罵人。", has(measures) ? 7 : 0, false, "");
    }

    private static boolean has(Measure... measures) {
        return List.of(measures).contains(Measure.SUSPEND);
    }
}
