package broadsheet.demo;

import broadsheet.account.Accounts;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.demo.CaseFile.Case;
import broadsheet.demo.CaseFile.Complaint;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.platform.db.Database;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.queue.Queue;
import broadsheet.report.NewReport;
import broadsheet.report.Reporter;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fills the moderators' queue of the demo: what people write, what others find wrong with it,
/// one decision, one appeal.
@Singleton
final class DemoCases {
    /// After the demo itself.
    private static final int LATE = Interceptor.Priority.APPLICATION + 2000;

    private final boolean wanted;
    private final Database database;
    private final Publications publications;
    private final Stories stories;
    private final Members members;
    private final Rules rules;
    private final Comments comments;
    private final Reports reports;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Accounts accounts;
    private final Queue queue;

    DemoCases(
            @ConfigProperty(name = "broadsheet.demo", defaultValue = "false") boolean wanted,
            Database database,
            Publications publications,
            Stories stories,
            Members members,
            Rules rules,
            Comments comments,
            Reports reports,
            Decisions decisions,
            Appeals appeals,
            Accounts accounts,
            Queue queue) {
        this.wanted = wanted;
        this.database = database;
        this.publications = publications;
        this.stories = stories;
        this.members = members;
        this.rules = rules;
        this.comments = comments;
        this.reports = reports;
        this.decisions = decisions;
        this.appeals = appeals;
        this.accounts = accounts;
        this.queue = queue;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        if (wanted) {
            var _ = load();
        }
    }

    /// Adds the cases once, in one transaction, to a demo that has moderators; true when it did.
    boolean load() {
        var moderator = accounts.byEmail("moderator@demo.localhost");
        var papers = publications.papers();
        if (moderator.isEmpty() || papers.isEmpty() || there()) {
            return false;
        }
        var paper = papers.getFirst();
        var cards = stories.list(new StoryList.OfPaper(paper.id()), null, CaseFile.STORIES)
                .items();
        return cards.size() == CaseFile.STORIES
                && database.transaction(() -> {
                    CaseFile.read().forEach(one -> add(one, paper, cards.get(one.story()), moderator.get()));
                    return true;
                });
    }

    /// Whoever begins the cases is a member already.
    private boolean there() {
        return !members.objections(CaseFile.read().getFirst().nickname()).isEmpty();
    }

    private void add(Case one, Paper paper, StoryCard card, Staff moderator) {
        if (!(members.register(one.nickname()) instanceof Outcome.Done<Member>(var member))) {
            return;
        }
        var version = rules.current(paper.id()).version();
        members.agree(member.id(), paper.id(), version).orThrow();
        post(one, card, member.id()).ifPresent(comment -> {
            var target = one.nicknameToo() ? Target.nickname(member.id()) : Target.post(comment.id());
            one.reports().forEach(report -> report(report, paper, target));
            if (one.removed() != null) {
                remove(one, target, moderator, member.id());
            }
        });
    }

    /// Nothing when the paper's own screening does not take it in.
    private Optional<Comment> post(Case one, StoryCard card, long member) {
        var posted = comments.post(new NewComment(card.id(), null, one.text()), Author.member(member, one.nickname()));
        return posted instanceof Outcome.Done<Comment>(var comment) ? Optional.of(comment) : Optional.empty();
    }

    private void report(Complaint report, Paper paper, Target target) {
        var by = new Reporter(
                null,
                report.name(),
                report.email(),
                paper.id(),
                Language.ZH_HANT,
                "192.0.2." + report.email().length());
        var _ = reports.file(new NewReport(List.of(target), report.clause(), report.law(), report.words(), true), by);
    }

    private void remove(Case one, Target target, Staff moderator, long member) {
        queue.of(target).ifPresent(item -> {
            var decision = new NewDecision(
                    List.of(item.id()),
                    List.of(Measure.REMOVE),
                    "R2",
                    "",
                    Objects.requireNonNull(one.removed()),
                    0,
                    false,
                    "");
            var taken = decisions.decide(decision, moderator).orThrow().getFirst();
            if (one.appeal() != null) {
                var statement = new StatementId(taken.statements().getFirst());
                appeals.byMember(member, statement, one.appeal()).orThrow();
            }
        });
    }
}
