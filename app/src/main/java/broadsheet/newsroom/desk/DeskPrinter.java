package broadsheet.newsroom.desk;

import broadsheet.account.Accounts;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.desk.DeskListView.Choices;
import broadsheet.newsroom.desk.DeskListView.Line;
import broadsheet.newsroom.desk.DeskListView.Option;
import broadsheet.newsroom.desk.DeskListView.Saved;
import broadsheet.newsroom.desk.DeskListView.State;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import broadsheet.site.Sheet;
import broadsheet.story.Status;
import broadsheet.writing.Lock;
import broadsheet.writing.Locks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the list of the desk. Five statements, whatever the archive holds.
@Singleton
final class DeskPrinter {
    private static final int PAGE = 50;

    private final Desk desk;
    private final DeskLists lists;
    private final SavedViews views;
    private final Accounts accounts;
    private final Locks locks;
    private final Publications publications;
    private final Clock clock;

    DeskPrinter(
            Desk desk,
            DeskLists lists,
            SavedViews views,
            Accounts accounts,
            Locks locks,
            Publications publications,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.views = views;
        this.accounts = accounts;
        this.locks = locks;
        this.publications = publications;
        this.clock = clock;
    }

    Response page(
            HttpServerRequest request, Staff staff, Filter filter, @Nullable Cursor after, List<Problem> problems) {
        var sheet = desk.sheet(request);
        var words = Words.of("desk", sheet.language());
        var pulse = lists.pulse(staff).toString();
        var slice = lists.list(staff, filter, after, PAGE);
        var held = locks.of(slice.items().stream().map(DeskRow::id).toList());
        var query = filter.query();
        var next = slice.next();
        var view = new DeskListView.Listing(
                Desk.titled(sheet, words.text("desk.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/"),
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList(),
                states(words, filter, lists.counts(staff, filter)),
                choices(words, staff, filter),
                views.of(staff.id()).stream()
                        .map(one -> new Saved("/newsroom/" + one.query(), one.name()))
                        .toList(),
                slice.items().stream()
                        .map(row -> line(sheet, words, row, held.get(row.id())))
                        .toList(),
                query,
                pulse,
                staff.maySomewhere(Permission.WRITE),
                next == null ? null : "/newsroom/" + (query.isEmpty() ? "?" : query + "&") + "after=" + next);
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/desk/listing.jte", view);
    }

    private static List<State> states(Words words, Filter filter, Map<Status, Integer> counts) {
        var states = new ArrayList<State>();
        states.add(new State(
                "/newsroom/" + filter.in("").query(),
                words.text("status.all"),
                "",
                filter.status().isEmpty()));
        states.add(new State(
                "/newsroom/" + filter.in(Filter.OPEN).query(),
                words.text("status.open"),
                "",
                filter.status().equals(Filter.OPEN)));
        for (var status : Status.values()) {
            var count = counts.getOrDefault(status, 0);
            states.add(new State(
                    "/newsroom/" + filter.in(status.code()).query(),
                    words.text("status." + status.code()),
                    count >= DeskStore.MANY ? words.text("status.many", DeskStore.MANY) : Integer.toString(count),
                    filter.status().equals(status.code())));
        }
        return states;
    }

    private Choices choices(Words words, Staff staff, Filter filter) {
        var papers = lists.papers(staff);
        var sections = papers.stream()
                .filter(paper -> paper.slug().value().equals(filter.paper()))
                .map(Paper::sections)
                .flatMap(List::stream)
                .map(section -> option(section.slug().value(), section.name(), filter.section()));
        var people = accounts.list().stream()
                .filter(one -> one.maySomewhere(Permission.WRITE))
                .map(one -> option(Long.toString(one.id()), one.name(), String.valueOf(filter.person())));
        var statuses = Stream.concat(
                        Stream.of(Filter.OPEN), Stream.of(Status.values()).map(Status::code))
                .map(code -> option(code, words.text("status." + code), filter.status()));
        return new Choices(
                papers.stream()
                        .map(paper -> option(paper.slug().value(), paper.name(), filter.paper()))
                        .toList(),
                sections.toList(),
                statuses.toList(),
                people.toList(),
                filter.day() == null ? "" : filter.day().toString());
    }

    private static Option option(String value, String words, String chosen) {
        return new Option(value, words, value.equals(chosen));
    }

    private Line line(Sheet sheet, Words words, DeskRow row, @Nullable Lock lock) {
        var now = clock.instant();
        var due = row.due();
        return new Line(
                row.id(),
                "/newsroom/stories/" + row.id(),
                row.kicker(),
                row.headline(),
                words.text("status." + row.status().code()),
                row.status().code(),
                place(row),
                row.assigned(),
                row.length() == null ? null : words.text("line.length", row.length()),
                moment(sheet, words, row),
                due != null && due.isBefore(now) && row.status().compareTo(Status.READY) < 0,
                lock == null ? null : words.text("line.writing", lock.holderName()),
                row.failure() == null
                        ? null
                        : Desk.sentence(sheet, Problem.of(Problem.Kind.CONFLICT, row.failure(), "—")),
                sheet.dates().inList(row.changed(), TaiwanDates.day(now)),
                Objects.requireNonNullElse(row.changedBy(), ""));
    }

    private @Nullable String moment(Sheet sheet, Words words, DeskRow row) {
        Instant publish = row.publishAt();
        if (publish != null) {
            return words.text("line.publish", sheet.dates().full(publish).text());
        }
        var embargo = row.embargo();
        if (embargo != null && embargo.isAfter(clock.instant())) {
            return words.text("line.embargo", sheet.dates().full(embargo).text());
        }
        var due = row.due();
        return due == null
                ? null
                : words.text("line.due", sheet.dates().full(due).text());
    }

    private String place(DeskRow row) {
        var paper = publications.paper(row.paper());
        return paper.name() + "／"
                + paper.section(row.section()).map(Section::name).orElse("");
    }
}
