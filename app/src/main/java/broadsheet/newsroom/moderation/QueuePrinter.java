package broadsheet.newsroom.moderation;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeals;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.moderation.ModerationView.Line;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.site.Sheet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints the queue, with the reasons for its order.
@Singleton
final class QueuePrinter {
    private static final int PAGE = 50;
    private static final int MANY = 1000;
    private static final int TEASER = 120;
    private static final Set<String> DONE = Set.of("decided", "judged");
    private static final Pattern PLACE = Pattern.compile("(-?[0-9.E]{1,30})_(\\d{1,18})");

    private final DeskSheets desk;
    private final Queue queue;
    private final Exhibits exhibits;
    private final Appeals appeals;
    private final Publications publications;
    private final Clock clock;

    QueuePrinter(
            DeskSheets desk, Queue queue, Exhibits exhibits, Appeals appeals, Publications publications, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.exhibits = exhibits;
        this.appeals = appeals;
        this.publications = publications;
        this.clock = clock;
    }

    Response page(HttpServerRequest request, Staff staff, @Nullable String after, @Nullable String done) {
        return page(request, staff, new Asked(after, done, List.of()));
    }

    /// What a moderator found cannot be taken up.
    Response refused(HttpServerRequest request, Staff staff, List<Problem> problems) {
        return page(request, staff, new Asked(null, null, problems));
    }

    private Response page(HttpServerRequest request, Staff staff, Asked asked) {
        return page(desk.sheet(request), staff, asked);
    }

    /// A fixed number of statements of SQL, however many items there are.
    Response page(Sheet sheet, Staff staff, Asked asked) {
        var words = DeskSheets.words(sheet);
        var papers = papers(staff);
        var items = queue.open(papers, place(asked.after()), PAGE);
        var known = exhibits.all(items.stream().map(QueueItem::target).toList());
        var count = queue.count(papers);
        var view = new ModerationView.Open(
                DeskSheets.frame(sheet, words.text("queue.title")),
                words,
                words.text("queue.title"),
                done(words, asked.done()),
                warning(words, papers),
                DeskSheets.sentences(sheet, asked.problems()),
                words.text(count < MANY ? "queue.count" : "queue.many", count),
                items.stream()
                        .map(item -> line(sheet, words, item, known.get(item.target())))
                        .toList(),
                items.size() < PAGE ? null : "/moderation/?after=" + place(items.getLast()));
        return DeskSheets.page(sheet, asked.problems(), "newsroom/queue.jte", view);
    }

    /// Where somebody moderates.
    List<Long> papers(Staff staff) {
        return publications.papers().stream()
                .map(Paper::id)
                .filter(paper -> staff.may(Permission.MODERATE, paper))
                .toList();
    }

    private static @Nullable String done(Words words, @Nullable String done) {
        return done != null && DONE.contains(done) ? words.text("done." + done) : null;
    }

    private static String place(QueueItem item) {
        return item.priority() + "_" + item.id();
    }

    private static Queue.@Nullable Place place(@Nullable String text) {
        var place = PLACE.matcher(Objects.requireNonNullElse(text, ""));
        try {
            return place.matches()
                    ? new Queue.Place(Double.parseDouble(place.group(1)), Long.parseLong(place.group(2)))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String warning(Words words, List<Long> papers) {
        var lonely = appeals.withoutJudge();
        var names = papers.stream()
                .map(publications::paper)
                .filter(paper -> lonely.contains(paper.slug().value()))
                .map(Paper::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? null : words.text("queue.no-judge", names);
    }

    private Line line(Sheet sheet, Words words, QueueItem item, @Nullable Exhibit exhibit) {
        var claim = item.claim();
        var now = clock.instant();
        return new Line(
                "/moderation/items/" + item.id(),
                what(words, item),
                teaser(exhibit == null ? words.text("item.gone") : exhibit.text()),
                why(words, item),
                sheet.dates().full(item.due()),
                item.due().isBefore(now),
                claim == null || claim.until().isBefore(now) ? null : claim.name());
    }

    static String what(Words words, QueueItem item) {
        return item.appeal() == null
                ? words.text(
                        "target." + item.target().kind().code(), item.target().id())
                : words.text("appeal.of", item.appeal());
    }

    /// Harm, reach, accuracy, and how many are like it.
    static String why(Words words, QueueItem item) {
        var why = words.text(
                "why",
                words.text("harm." + item.harm().code()),
                String.format(Locale.ROOT, "%.1f", item.reach()),
                Math.round(item.accuracy() * 100),
                item.raised());
        return item.similar() > 1 ? why + " · " + words.text("why.similar", item.similar()) : why;
    }

    static String teaser(String text) {
        var points = text.codePointCount(0, text.length());
        return points <= TEASER ? text : text.substring(0, text.offsetByCodePoints(0, TEASER)) + "…";
    }

    record Asked(@Nullable String after, @Nullable String done, List<Problem> problems) {}
}
