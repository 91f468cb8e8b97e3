package broadsheet.newsroom.moderation;

import broadsheet.account.Staff;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.moderation.ModerationView.Choice;
import broadsheet.newsroom.moderation.ModerationView.Judged;
import broadsheet.newsroom.moderation.ModerationView.Sent;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.rules.Measure;
import broadsheet.rules.Rules;
import broadsheet.rules.Target;
import broadsheet.site.Sheet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prints an item of the queue with all that a decision needs.
@Singleton
final class ItemPrinter {
    private static final List<Measure> ON_TEXTS =
            List.of(Measure.WARN, Measure.HOLD, Measure.REMOVE, Measure.SUSPEND, Measure.END_MEMBERSHIP);
    private static final List<Measure> ON_NICKNAMES =
            List.of(Measure.WARN, Measure.RENAME, Measure.SUSPEND, Measure.END_MEMBERSHIP);

    private final DeskSheets desk;
    private final ItemContext context;
    private final Queue queue;
    private final Decisions decisions;
    private final Appeals appeals;
    private final Exhibits exhibits;
    private final Rules rules;

    ItemPrinter(
            DeskSheets desk,
            ItemContext context,
            Queue queue,
            Decisions decisions,
            Appeals appeals,
            Exhibits exhibits,
            Rules rules) {
        this.desk = desk;
        this.context = context;
        this.queue = queue;
        this.decisions = decisions;
        this.appeals = appeals;
        this.exhibits = exhibits;
        this.rules = rules;
    }

    Response page(HttpServerRequest request, QueueItem item, Staff staff, List<Problem> problems, Sent sent) {
        return page(desk.sheet(request), new Shown(item, staff, problems, sent, null));
    }

    Response revealed(HttpServerRequest request, QueueItem item, Staff staff, String reason) {
        var sheet = desk.sheet(request);
        return switch (decisions.reveal(item.id(), reason, staff)) {
            case Outcome.Done<String>(var email) -> page(sheet, new Shown(item, staff, List.of(), Sent.NOTHING, email));
            case Outcome.Refused<String>(var problems) ->
                page(sheet, new Shown(item, staff, problems, Sent.NOTHING, null));
        };
    }

    Response kept(HttpServerRequest request, QueueItem item, Staff staff, int days, String reason) {
        var problems = ModerationForms.problems(decisions.keep(item.id(), days, reason, staff));
        return page(request, item, staff, problems, Sent.NOTHING);
    }

    /// A fixed number of statements of SQL, however many items are similar.
    Response page(Sheet sheet, Shown shown) {
        var item = shown.item();
        var words = DeskSheets.words(sheet);
        var exhibit = exhibits.find(item.target()).orElse(null);
        var title = QueuePrinter.what(words, item);
        var view = new ModerationView.Item(
                DeskSheets.frame(sheet, title),
                words,
                title,
                item.id(),
                DeskSheets.sentences(sheet, shown.problems()),
                context.facts(sheet, words, item, exhibit),
                exhibit == null ? evidence(words, item) : exhibit.text(),
                exhibit == null ? null : exhibit.href(),
                context.reports(sheet, words, item.target()),
                context.screening(sheet, words, item, exhibit),
                context.history(sheet, words, item.target()),
                context.standing(sheet, words, exhibit),
                context.notes(sheet, item.target()),
                similar(words, item, shown.sent()),
                copies(words, item, shown.sent()),
                measures(words, item.target().kind(), exhibit, shown.sent()),
                clauses(item, shown.sent()),
                shown.sent(),
                judged(sheet, item, shown.staff()),
                exhibit == null ? null : exhibit.member(),
                context.reveals(sheet, exhibit),
                shown.address());
        return DeskSheets.page(sheet, shown.problems(), "newsroom/item.jte", view);
    }

    /// What was never stored, because it was refused, stands in its statement.
    private String evidence(Words words, QueueItem item) {
        return Optional.ofNullable(item.appeal())
                .flatMap(appeals::find)
                .flatMap(appeal -> Optional.ofNullable(appeal.statement()))
                .flatMap(context::evidence)
                .orElseGet(() -> words.text("item.gone"));
    }

    private List<Choice> similar(Words words, QueueItem item, Sent sent) {
        var others = queue.similar(item).stream().skip(1).toList();
        var known = exhibits.all(others.stream().map(QueueItem::target).toList());
        return others.stream()
                .map(other -> new Choice(
                        Long.toString(other.id()),
                        QueuePrinter.what(words, other) + "　"
                                + Optional.ofNullable(known.get(other.target()))
                                        .map(found -> QueuePrinter.teaser(found.text()))
                                        .orElse(""),
                        sent.also(other.id())))
                .toList();
    }

    private List<Choice> copies(Words words, QueueItem item, Sent sent) {
        return decisions.copies(item).stream()
                .map(copy -> new Choice(
                        Long.toString(copy.id()),
                        words.text("target.post", copy.id()) + "　" + copy.name() + "："
                                + QueuePrinter.teaser(copy.text()),
                        sent.copies(copy.id())))
                .toList();
    }

    /// Those that fit: what nobody in particular made knows no measures on a person.
    private static List<Choice> measures(Words words, Target.Kind kind, @Nullable Exhibit exhibit, Sent sent) {
        var person = exhibit != null && exhibit.member() != null;
        return (kind == Target.Kind.NICKNAME ? ON_NICKNAMES : ON_TEXTS)
                .stream()
                        .filter(measure -> person || measure == Measure.HOLD || measure == Measure.REMOVE)
                        .map(measure ->
                                new Choice(measure.code(), words.text("measure." + measure.code()), sent.has(measure)))
                        .toList();
    }

    private List<Choice> clauses(QueueItem item, Sent sent) {
        return rules.current(item.paper()).clauses().stream()
                .map(clause -> new Choice(
                        clause.id(), clause.id() + " " + QueuePrinter.teaser(clause.text()), sent.cites(clause.id())))
                .toList();
    }

    private @Nullable Judged judged(Sheet sheet, QueueItem item, Staff staff) {
        var id = item.appeal();
        return id == null
                ? null
                : appeals.find(id).map(appeal -> judged(sheet, appeal, staff)).orElse(null);
    }

    private Judged judged(Sheet sheet, Appeal appeal, Staff staff) {
        var objection = appeals.objection(appeal, staff)
                .map(problem -> DeskSheets.sentence(sheet, problem))
                .orElse(null);
        return new Judged(appeal.id(), appeal.text(), objection);
    }

    record Shown(
            QueueItem item,
            Staff staff,
            List<Problem> problems,
            Sent sent,
            @Nullable String address) {}
}
